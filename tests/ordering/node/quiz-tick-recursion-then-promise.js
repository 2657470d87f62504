// Ticks that make ticks run before any promise
let n = 0;
const t = () => { console.log('tick', n); if (++n < 3) process.nextTick(t); };
Promise.resolve().then(() => console.log('promise'));
process.nextTick(t);
