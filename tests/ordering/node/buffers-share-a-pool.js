// Small buffers are parts of one ArrayBuffer: its size, their offsets, views of them, and transfers that do nothing.
const { MessageChannel, markAsUntransferable, receiveMessageOnPort } = require('node:worker_threads');

const show = (label, buffer) => console.log(label, buffer.length, buffer.buffer.byteLength, buffer.byteOffset % 8);
show('text', Buffer.from('abc'));
show('list', Buffer.from([1, 2, 3]));
show('copy', Buffer.from(new Uint8Array(2)));
show('unsafe', Buffer.allocUnsafe(10));
show('concat', Buffer.concat([Buffer.from('a'), Buffer.from('b')]));
show('zeros', Buffer.alloc(10));
show('slow', Buffer.allocUnsafeSlow(10));
show('long', Buffer.from('x'.repeat(4095)));
show('too long', Buffer.from('x'.repeat(4096)));
show('nothing', Buffer.from(''));
show('of', Buffer.of(1, 2));
const one = Buffer.from('one');
const two = Buffer.from('two');
console.log(one.buffer === two.buffer, two.byteOffset - one.byteOffset, Buffer.poolSize);
const view = new Uint8Array(one.buffer, one.byteOffset, one.length);
view[0] = 79;
console.log(one.toString(), new Uint8Array(one).buffer.byteLength, one.slice(1).byteOffset - one.byteOffset);

const { port1, port2 } = new MessageChannel();
port1.postMessage(one, [one.buffer]);
const got = receiveMessageOnPort(port2).message;
console.log(one.length, got.length, got.buffer.byteLength, Buffer.from(got).toString());
console.log(structuredClone(two, { transfer: [two.buffer] }).length, two.length);
const own = new Uint8Array(4);
port1.postMessage(own, [own.buffer]);
console.log(own.length, receiveMessageOnPort(port2).message.length);
const kept = new Uint8Array(4);
markAsUntransferable(kept.buffer);
port1.postMessage(kept, [kept.buffer]);
console.log(kept.length, receiveMessageOnPort(port2).message.length);
port1.close();
