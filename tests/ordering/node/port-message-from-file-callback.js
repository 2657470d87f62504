// A message sent from a file's callback comes in the same poll phase, before immediates.
const fs = require('fs');
const { port1, port2 } = new MessageChannel();
port1.onmessage = (e) => { console.log('msg', e.data); port1.close(); };
fs.stat(__filename, () => { console.log('stat'); port2.postMessage(1); setImmediate(() => console.log('immediate')); setTimeout(() => console.log('timeout'), 0); });
