// Two branches of a byte stream, each with a reader of its own kind
'use strict';
let controller;
const stream = new ReadableStream({ type: 'bytes', start(c) { controller = c; }, pull() { console.log('pull'); }, cancel(r) { console.log('cancel', JSON.stringify(r)); } });
const [left, right] = stream.tee();
const l = left.getReader({ mode: 'byob' });
const r = right.getReader();
l.closed.then(() => console.log('left closed')); r.closed.then(() => console.log('right closed'));
l.read(new Uint8Array(2)).then(({ value, done }) => console.log('left', done, value.join()));
r.read().then(({ value, done }) => console.log('right', done, value.join()));
setTimeout(() => {
  controller.enqueue(new Uint8Array([1, 2, 3]));
  l.read(new Uint8Array(4)).then(({ value, done }) => console.log('left 2', done, value.join()));
  r.read().then(({ value, done }) => console.log('right 2', done, value && value.join()));
}, 2);
setTimeout(() => {
  controller.enqueue(new Uint8Array([4]));
  controller.close();
  l.read(new Uint8Array(4)).then(({ value, done }) => console.log('left 3', done, value && value.join()));
  r.read().then(({ value, done }) => console.log('right 3', done, value && value.join()));
}, 4);
