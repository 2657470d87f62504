// an observer stays with one type at a time or with several at once
const { performance, PerformanceObserver } = require('perf_hooks');
const single = new PerformanceObserver((list) => console.log('single', list.getEntries().map((e) => e.name)));
const multiple = new PerformanceObserver((list) => console.log('multiple', list.getEntries().map((e) => e.name)));
single.observe({ type: 'mark' });
multiple.observe({ entryTypes: ['mark'] });
for (const f of [
  () => single.observe({ entryTypes: ['measure'] }),
  () => single.observe({ type: 'mark', entryTypes: ['mark'] }),
  () => single.observe({ type: 'mark', entryTypes: null }),
  () => multiple.observe({ type: 'measure' }),
  () => multiple.observe({ entryTypes: 5 }),
  () => new PerformanceObserver(() => {}).observe({ entryTypes: 'mark' }),
  () => multiple.observe({ entryTypes: ['measure', 'nothing'] }),
]) try { console.log(f()); } catch (e) { console.log(e.name, e.code, e.message); }
performance.mark('a');
performance.measure('a to now', 'a');
setImmediate(() => { single.disconnect(); multiple.disconnect(); multiple.observe({ type: 'mark' }); multiple.disconnect(); });
