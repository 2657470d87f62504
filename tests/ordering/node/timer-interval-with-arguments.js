// setInterval hands on its arguments each time.
let n = 0;
const t = setInterval((a, b) => { console.log(a, b, n); if (++n === 2) clearInterval(t); }, 5, 'x', 'y');
