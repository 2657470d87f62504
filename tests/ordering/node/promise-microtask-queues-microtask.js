// Microtasks queued by microtasks run before any timer.
let n = 0;
setTimeout(() => console.log('timer after', n), 0);
(function again() { if (++n < 1000) Promise.resolve().then(again); else console.log('microtasks', n); })();
console.log('main');
