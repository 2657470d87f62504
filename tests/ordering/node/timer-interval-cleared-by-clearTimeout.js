// clearTimeout stops an interval, and clearInterval a timeout.
let n = 0;
const interval = setInterval(() => { n++; console.log('tick', n); if (n === 2) clearTimeout(interval); }, 10);
const timeout = setTimeout(() => console.log('never'), 100);
setTimeout(() => clearInterval(timeout), 5);
