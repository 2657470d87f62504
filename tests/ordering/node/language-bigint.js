// BigInt arithmetic and its frontier to numbers.
console.log(2n ** 64n, -7n / 2n, -7n % 2n, 5n << 3n, -5n >> 1n, 0x10n, BigInt('123'), BigInt.asUintN(8, 257n), typeof 1n, 1n < 2, 2n == 2, 2n === 2, 1n + BigInt(2));
for (const f of [() => 1n + 1, () => BigInt(1.5), () => BigInt('x'), () => +1n, () => Math.max(1n)]) try { console.log(f()); } catch (e) { console.log(e.name, e.message); }
console.log((255n).toString(16), String(10n), JSON.stringify({ n: Number(5n) }), [3n, 1n, 2n].sort().join(), !!0n);
