// Debounce and throttle as everybody writes them.
function debounce(fn, ms) { let t; return (...args) => { clearTimeout(t); t = setTimeout(fn, ms, ...args); }; }
function throttle(fn, ms) { let waits = false; return (...args) => { if (waits) return; waits = true; fn(...args); setTimeout(() => { waits = false; }, ms); }; }
const d = debounce((v) => console.log('debounced', v), 30);
const t = throttle((v) => console.log("throttled", v), 300);
let n = 0;
const id = setInterval(() => { n += 1; d(n); t(n); if (n === 4) { clearInterval(id); console.log('last call'); } }, 20);
