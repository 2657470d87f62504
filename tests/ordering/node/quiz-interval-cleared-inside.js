// An interval that clears itself
let n = 0;
const i = setInterval(() => { console.log(++n); if (n === 3) { clearInterval(i); setImmediate(() => console.log('done')); } }, 4);
