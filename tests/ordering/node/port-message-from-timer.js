// A message sent from a timer comes in the poll phase, before immediates.
const { port1, port2 } = new MessageChannel();
port1.onmessage = (e) => { console.log('msg', e.data); port1.close(); };
setTimeout(() => { console.log('timer'); port2.postMessage(1); setImmediate(() => console.log('immediate')); setTimeout(() => console.log('timeout 0'), 0); }, 10);
