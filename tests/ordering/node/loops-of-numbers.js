// Long loops of nothing but numbers: every kind of loop, jump, operator and helper function, and what makes them more than that.
function run(name, f) { const r = f(); console.log(name, Object.is(r, -0) ? '-0' : r); }
run('sqrt', () => { let s = 0; for (let i = 0; i < 1e6; i++) s += Math.sqrt(i); return s; });
run('mod', () => { let r = 1; for (let i = 1; i < 1e6; i++) { r = (r * i) % 1000007; if (r === 0) r = 1; } return r; });
run('nest', () => { let c = 0; for (let i = 0; i < 1000; i++) for (let j = 0; j < 1000; j++) if ((i ^ j) % 3 === 0) c += i - j; return c; });
run('hash', () => { let h = 0; let i = 0; while (i < 300000) { h = ((h << 5) - h + i) | 0; i++; } return h; });
run('collatz', () => { let best = 0, at = 0; for (let n = 1; n < 30000; n++) { let steps = 0; for (let m = n; m !== 1; m = m % 2 ? 3 * m + 1 : m / 2) steps++; if (steps > best) { best = steps; at = n; } } return best * 1e6 + at; });
run('labels', () => { let c = 0; outer: for (let i = 2; i < 20000; i++) { for (let j = 2; j * j <= i; j++) { if (i % j === 0) continue outer; } c++; } return c; });
run('break', () => { let i = 0; for (;;) { if (i >= 123456) break; i += 3; } return i; });
run('do', () => { let i = 0; do { i++; } while (i % 1e6 !== 0); return i; });
run('undef', () => { let max; for (let i = 0; i < 1e5; i++) { const v = (i * 7919) % 10007; if (max === undefined || v > max) max = v; } return max; });
run('null', () => { let min = null; for (let i = 5; i < 1e5; i++) { const v = (i * 7919) % 10007; min = min === null ? v : Math.min(min, v); } return min; });
run('negzero', () => { let z = 0; for (let i = 0; i < 50000; i++) { z = -0 * (i % 2 ? 1 : -1) - 0; z = i === 49999 ? -0 : z; } return z; });
run('bool', () => { let even = true; for (let i = 0; i < 50001; i++) even = !even; return even; });
run('nan', () => { let x = 1; for (let i = 0; i < 50001; i++) x = x * 10 % 1e300 - Infinity; return x; });
run('big', () => { let x = 1; for (let i = 0; i < 30001; i++) x *= 1.5; return x; });
run('small', () => { let x = 1; for (let i = 0; i < 700; i++) x /= 3; for (let k = 0; k < 40000; k++) x += 5e-324; return x; });
function gcd(a, b) { while (b) { const t = b; b = a % b; a = t; } return a; }
run('gcd', () => { let s = 0; for (let i = 1; i < 500; i++) for (let j = 1; j < 100; j++) s += gcd(i, j); return s; });
const LIMIT = 50000; let hits = 0;
function check(n) { if (n > LIMIT / 2) hits++; return n > LIMIT; }
run('free', () => { let over = 0; for (let i = 0; i < 100000; i++) if (check(i)) over++; return over * 1e6 + hits; });
const isPrime = n => { for (let i = 2; i * i <= n; i++) if (n % i === 0) return false; return n > 1; };
const countPrimes = n => { let c = 0; for (let i = 0; i < n; i++) if (isPrime(i)) c++; return c; };
run('primes', () => countPrimes(50000));
let f = x => x + 1;
run('changing', () => { let s = 0; for (let i = 0; i < 30000; i++) { s = f(s); } f = x => x + 2; for (let i = 0; i < 30000; i++) { s = f(s); } return s; });
run('const', () => { const k = 0; let i = 0; try { for (; i < 40000; i++) { if (i === 39999) k = 1; } } catch (e) { return e.message + i; } });
run('tdz', () => { let s = 0; try { for (let i = 0; i < 40000; i++) { if (i === 39999) s += later; } } catch (e) { return e.message + s; } let later = 1; });
run('string', () => { let s = ''; for (let i = 0; i < 30000; i++) { s += i % 10; } return s.length; });
run('bigint', () => { let s = 0n; for (let i = 0; i < 30000; i++) { s += 2n; } return s; });
run('valueOf', () => { let n = 0; const o = { valueOf() { n++; return 1; } }; let s = 0; for (let i = 0; i < 30000; i++) { s += o; } return s + n; });
run('var', () => { for (var i = 0, t = 0; i < 40000; i++) { var q = i * 2; t += q; } return t + q; });
run('shadow', () => { let x = 5; for (let i = 0; i < 40000; i++) { let x = i; { let x = 2; x++; } x++; } return x; });
run('closure', () => { const fs = []; let s = 0; for (let i = 0; i < 40000; i++) { s += i; if (i % 20000 === 0) fs.push(() => i); } return fs.map(g => g()).join() + s; });
const sqrt = Math.sqrt; Math.sqrt = x => 1;
run('patched', () => { let s = 0; for (let i = 0; i < 40000; i++) s += Math.sqrt(i); return s; });
Math.sqrt = sqrt;
run('restored', () => { let s = 0; for (let i = 0; i < 40000; i++) s += Math.sqrt(i); return s; });
run('args', () => { const g = (a, b) => b === undefined ? a : a + b; let s = 0; for (let i = 0; i < 30000; i++) { s += g(i) + g(i, 1, s++); } return s; });
run('deep', () => { const d = n => n === 0 ? 0 : 1 + d(n - 1); let s = 0; for (let i = 0; i < 3000; i++) s += d(20); return s; });
run('mutual', () => { const even = n => n === 0 ? true : odd(n - 1), odd = n => n === 0 ? false : even(n - 1); let s = 0; for (let i = 0; i < 3000; i++) if (even(i % 40)) s++; return s; });
run('round', () => { let s = 0; for (let i = -30000; i < 30000; i++) s += Math.round(i / 4) - Math.trunc(i / 3) + Math.floor(i / 7) * Math.sign(i) + Math.abs(i % 5) + Math.max(i, 3) + Math.fround(i / 3) + Math.imul(i, 12345) + Math.clz32(i); return s; });
run('shift', () => { let s = 1; for (let i = 0; i < 60000; i++) { s ^= s << 13; s ^= s >>> 17; s ^= s << 5; } return s >>> 0; });
run('logical', () => { let a = 0, b = null; for (let i = 0; i < 40000; i++) { a ||= i; b ??= i; a &&= a + 1; } return a * 10 + b; });
