// performance of perf_hooks is the global one
const { performance } = require('perf_hooks');
const a = performance.now();
console.log(performance === globalThis.performance, typeof a, performance.now() >= a, performance.timeOrigin > 1e12);
