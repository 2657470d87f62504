// debounce runs once after the last call, throttle once at first.
const debounce = (f, ms) => { let t; return (...a) => { clearTimeout(t); t = setTimeout(() => f(...a), ms); }; };
const throttle = (f, ms) => { let busy = false; return (...a) => { if (busy) return; busy = true; f(...a); setTimeout(() => { busy = false; }, ms); }; };
const d = debounce((x) => console.log('debounced', x), 30);
const t = throttle((x) => console.log('throttled', x), 50);
for (let i = 0; i < 5; i++) setTimeout(() => { d(i); t(i); }, i * 10);
setTimeout(() => t('late'), 150);
