// A chain of immediates passes before a timer of 60 ms.
let n = 0;
setTimeout(() => console.log('timer after', n), 60);
setImmediate(function again() { if (++n < 20) setImmediate(again); else console.log('immediates', n); });
