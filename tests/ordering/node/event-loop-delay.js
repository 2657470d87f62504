// The event loop's delay, measured while a callback blocks it.
const { monitorEventLoopDelay, createHistogram } = require('perf_hooks');
const h = monitorEventLoopDelay({ resolution: 10 }); console.log(h.constructor.name, Object.getOwnPropertyNames(Object.getPrototypeOf(h)), h.enable(), h.enable(), h.count, h.min > 1e6, h.max, isNaN(h.mean), isNaN(h.stddev), h.exceeds, h.percentiles, h.percentile(50));
setTimeout(() => { const e = Date.now() + 60; while (Date.now() < e); }, 50);
setTimeout(() => { console.log(h.count > 5, h.min / 1e6 > 5, h.max / 1e6 > 55, h.max / 1e6 < 150, h.mean / 1e6 > 8, h.percentile(50) / 1e6 < 30, h.percentile(99) / 1e6 > 50); console.log(h.disable(), h.disable()); h.reset(); console.log(h.count, h.max); console.log(Object.keys(h)); console.log(h) }, 200);
try { monitorEventLoopDelay({ resolution: 0 }) } catch (e) { console.log(e.code, e.message) } try { monitorEventLoopDelay(5) } catch (e) { console.log(e.code, e.message) }
const c = createHistogram(); console.log(Object.getOwnPropertyNames(Object.getPrototypeOf(c)), c.constructor.name, Object.getPrototypeOf(Object.getPrototypeOf(c)).constructor.name);
process.on('exit', () => console.log('exit'));
