// An interval of 80 ms and timeouts between its ticks.
let n = 0;
const t = setInterval(() => { console.log('interval', ++n); if (n === 3) clearInterval(t); }, 80);
setTimeout(() => console.log('40'), 40);
setTimeout(() => console.log('120'), 120);
setTimeout(() => console.log('200'), 200);
