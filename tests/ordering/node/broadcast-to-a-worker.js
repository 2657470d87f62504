// BroadcastChannel between threads
const { BroadcastChannel, Worker, isMainThread } = require('worker_threads');
if (isMainThread) { const bc = new BroadcastChannel('c'); bc.onmessage = (e) => { console.log('main', e.data); bc.postMessage('stop'); bc.close(); }; const w = new Worker(__filename); w.on('exit', (c) => console.log('exit', c)); }
else { const bc = new BroadcastChannel('c'); bc.postMessage('hello from worker'); bc.onmessage = (e) => { console.log('worker', e.data); bc.close(); }; }
