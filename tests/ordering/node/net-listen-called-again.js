// a server that still looks its host up: the later call of listen, or close, makes the first void
const net = require('net');
const one = net.createServer();
one.listen(0, '127.0.0.1', () => console.log('never'));
try { one.listen(-1); } catch (e) { console.log(e.code, e.message); }
const two = net.createServer().on('close', () => console.log('close'));
two.listen(0, 'localhost', () => console.log('never either'));
two.close((e) => console.log('closed', e.code));
const three = net.createServer();
three.listen(0, '127.0.0.1', () => console.log('first', three.listenerCount('listening')));
three.listen(0, '127.0.0.1', () => {
  console.log('second');
  try { three.listen(0); } catch (e) { console.log(e.code); }
  three.close();
});
