// What a worker answers when a listener of its exit event throws
const { Worker, isMainThread, workerData } = require('worker_threads');
if (isMainThread) { const run = (list) => { const k = list.shift(); if (k === undefined) return; const w = new Worker(__filename, { workerData: k }); w.on('error', (e) => console.log(k, 'error', e.message)).on('exit', (c) => { console.log(k, 'exit', c); run(list); }); }; run([0, 1, 2, 3, 4, 5]); }
else { const T = () => { throw new Error('in exit'); };
  [() => process.on('exit', T), () => { process.on('exit', T); process.exit(5); }, () => { process.on('exit', T); process.exitCode = 3; }, () => { process.on('exit', T); throw new Error('first'); }, () => { process.on('exit', T); Promise.reject(new Error('rej')); }, () => { process.on('beforeExit', T); }][workerData](); }
