// What a worker printed before it died comes before the error event
const { Worker, isMainThread, parentPort } = require('worker_threads');
if (isMainThread) { const w = new Worker(__filename); w.on('message', (m) => console.log('main got', m)); w.on('exit', (c) => console.log('exit', c)); w.on('error', (e) => console.log('error', e.message)); } else { console.log('a'); console.log('b'); throw new Error('x') }
