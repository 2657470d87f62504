// performance.eventLoopUtilization, times of the loop, process.cpuUsage and memoryUsage: who works, who sleeps.
const { performance } = require('node:perf_hooks');

const block = (ms) => {
  const start = Date.now();
  while (Date.now() - start < ms);
};
const show = (label, { idle, active, utilization }) => {
  console.log(label, idle > 5, active > 5, utilization > 0.6 ? 'busy' : utilization < 0.4 ? 'idle' : 'between');
};
console.log(performance.eventLoopUtilization(), performance.nodeTiming.loopStart);
const cpuStart = process.cpuUsage();
const before = process.memoryUsage();
const kept = Array.from({ length: 100000 }, (_, index) => ({ index }));
const after = process.memoryUsage();
console.log(after.heapUsed > before.heapUsed, after.heapTotal >= after.heapUsed, kept.length);
block(40);
const computed = process.cpuUsage(cpuStart);
console.log(computed.user > 15000, computed.user < 400000, Object.keys(computed));
for (const wrong of [5, {}, { user: -1, system: 0 }, { user: 1 }]) {
  try {
    process.cpuUsage(wrong);
  } catch (error) {
    console.log(error.code, error.message);
  }
}
setTimeout(() => {
  const slept = performance.eventLoopUtilization();
  show('slept', slept);
  console.log(performance.nodeTiming.loopStart > 0, performance.nodeTiming.idleTime > 0);
  block(100);
  const worked = performance.eventLoopUtilization();
  show('worked', performance.eventLoopUtilization(worked, slept));
  setTimeout(() => show('slept again', performance.eventLoopUtilization(worked)), 150);
}, 150);
console.log(process.constructor.name, process instanceof require('node:events'));
