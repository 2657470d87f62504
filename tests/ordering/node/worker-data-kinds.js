// What workerData and messages can carry
const { Worker } = require('worker_threads');
const w = new Worker("const { workerData, parentPort } = require('worker_threads'); parentPort.postMessage([workerData.map.get('k'), workerData.date.getTime(), workerData.list, workerData.u8 instanceof Uint8Array, workerData.self === workerData]);", { eval: true, workerData: Object.assign({ map: new Map([['k', 'v']]), date: new Date(7), list: [1, , 3], u8: new Uint8Array(2) }) });
w.on('message', (m) => console.log(m));
try { new Worker('', { eval: true, workerData: () => {} }); } catch (e) { console.log(e.name, e.message); }
