// BroadcastChannel between objects of one thread
const bc1 = new BroadcastChannel('room'), bc2 = new BroadcastChannel('room'), bc3 = new BroadcastChannel('other');
bc2.onmessage = (e) => { console.log('bc2', e.data, e.constructor.name, e.type); if (e.data === 'bye') { bc1.close(); bc2.close(); bc3.close(); } };
bc1.onmessage = (e) => console.log('bc1', e.data); bc3.onmessage = () => console.log('never');
bc1.postMessage({ a: 1 }); bc1.postMessage('bye'); console.log(bc1.name); setImmediate(() => console.log('imm')); process.nextTick(() => console.log('tick'));
