// onmessage gets an event; the data is a clone
const { port1, port2 } = new MessageChannel();
const sent = { a: [1, 2], m: new Map([[1, 2]]), d: new Date(0) };
port1.onmessage = (event) => {
  console.log(event.type, event.data, event.data !== sent, event.target === port1);
  port1.close();
};
port2.postMessage(sent);
try { port2.postMessage(() => {}); } catch (e) { console.log(e.name, e.code, e.message); }
