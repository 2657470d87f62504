// Microtasks for 30 ms starve a timer of 5 ms.
const start = Date.now();
let turns = 0;
setTimeout(() => console.log('timer', Date.now() - start >= 30), 5);
(function again() { turns++; if (Date.now() - start < 30) queueMicrotask(again); else console.log('microtasks end', turns > 1); })();
