// An interval of 20 and timeouts between its ticks.
let n = 0;
const t = setInterval(() => { console.log('interval', ++n); if (n === 3) clearInterval(t); }, 40);
setTimeout(() => console.log('20'), 20);
setTimeout(() => console.log('60'), 60);
setTimeout(() => console.log('100'), 100);
