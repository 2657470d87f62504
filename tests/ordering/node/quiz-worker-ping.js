// A worker answers while the main thread's timers and ticks have long been run.
const { Worker, isMainThread, parentPort, workerData } = require('worker_threads');
if (isMainThread) {
  const w = new Worker(__filename, { workerData: { base: 20 } });
  w.on('message', (m) => { console.log('from worker', m); if (m.sum === 23) w.postMessage({ add: 4 }); else w.terminate().then((c) => console.log('terminated', c)); });
  w.on('exit', (c) => console.log('exit', c));
  w.postMessage({ add: 3 });
  setImmediate(() => console.log('immediate'));
  Promise.resolve().then(() => console.log('promise'));
  console.log('main sync');
} else {
  parentPort.on('message', ({ add }) => parentPort.postMessage({ sum: workerData.base + add }));
}
