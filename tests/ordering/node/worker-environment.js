// The environment of a worker is a copy, or what it is given
const { Worker, isMainThread, parentPort } = require('worker_threads');
if (isMainThread) { process.env.MINE = 'm'; const w = new Worker(__filename); w.on('message', console.log); w.on('exit', () => { console.log(process.env.THEIRS); const v = new Worker(__filename, { env: { A: 1 } }); v.on('message', console.log); }); }
else { parentPort.postMessage([process.env.MINE, process.env.A, 'HOME' in process.env]); process.env.THEIRS = 't'; }
