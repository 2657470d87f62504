// Functions that call themselves over and over, as examples of heavy work do
'use strict';
setTimeout(() => console.log('timer 50'), 50);
setTimeout(() => console.log('timer 0'), 0);
function fib(n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }
console.log('fib 40', fib(40));
const arrow = (n) => (n <= 1 ? n : arrow(n - 1) + arrow(n - 2));
console.log('arrow', arrow(32));
function branches(n) {
  if (n === 0) return 0;
  if (n === 1) { return 1; } else {
    const a = branches(n - 1);
    let b = branches(n - 2);
    return a + b;
  }
}
console.log('branches', branches(30));
function paths(x, y) { return x === 0 || y === 0 ? 1 : paths(x - 1, y) + paths(x, y - 1); }
console.log('paths', paths(13, 12));
let other = (n) => (n < 2 ? 1 : other(n - 1) + other(n - 2));
const kept = other;
console.log('other', other(27));
other = () => 7;
console.log('kept', kept(30));
let calls = 0;
function counted(n) { calls++; return n < 2 ? n : counted(n - 1) + counted(n - 2); }
console.log('counted', counted(22), calls);
function text(n) { return n < 1 ? 'x' : text(n - 1) + text(n - 1); }
console.log('text', text(16).length);
function endless(n) { return endless(n + 1) + endless(n + 2); }
try { endless(0); } catch (error) { console.log(error.name, error.message); }
function half(n) { return n < 0.5 ? n : half(n - 0.5) - half(n - 1); }
console.log('half', half(14));
function big(n) { return n < 2n ? n : big(n - 1n) + big(n - 2n); }
console.log('big', big(20n));
setImmediate(() => console.log('immediate'));
Promise.resolve().then(() => console.log('microtask'));
process.nextTick(() => console.log('tick'));
