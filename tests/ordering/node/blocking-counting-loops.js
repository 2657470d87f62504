// Loops that only count keep the thread busy, and leave behind what each of their additions makes
'use strict';
setTimeout(() => console.log('timer 200'), 200);
setTimeout(() => console.log('timer 10'), 10);
for (let i = 0; i < 1e9; i++) {}
setTimeout(() => console.log('timer 1, set later'), 1);
setImmediate(() => console.log('immediate'));
let c = 0;
while (c < 1e8) c++;
console.log('counted', c);
let sum = 0;
for (let i = 0; i < 1e8; i++) { sum += i; }
console.log('sum', sum);
function total(n) {
  let all = 0, count = 0;
  for (let i = 1; i <= n; i += 1) { all += i; count++; }
  return [all, count].join();
}
console.log('rounded', total(5e8), total(20_000_000));
let down = 3e7, steps = 0;
while (down > 5) { down -= 2; steps += 3; }
console.log('down', down, steps);
let k = 0, ahead = 0;
while (k < 2_000_000) { k++; ahead += k; }
console.log('ahead', k, ahead);
let text = '';
for (let i = 0; i < 30000; i++) text += i;
console.log('text', text.length);
let half = 0.5;
for (let i = 0; i < 30000; i++) half += i;
console.log('half', half);
const limit = { valueOf() { return 30000; } };
let odd = 0;
for (let i = 0; i < limit; i++) odd += 2;
console.log('odd', odd);
let negative = -5e6;
for (let i = 0; i < 4e6; i++) negative += i;
console.log('negative', negative);
Promise.resolve().then(() => console.log('microtask'));
const worker = () => { let s = 0; for (let i = 0; i < 1e7; i++) s += 1; return s; };
console.log('called', worker());
