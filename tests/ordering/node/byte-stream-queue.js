// What was enqueued goes into the views that come later, in parts
'use strict';
let controller;
const stream = new ReadableStream({ type: 'bytes', start(c) { controller = c; }, pull(c) { console.log('pull', c.desiredSize); } }, { highWaterMark: 4 });
const first = new Uint8Array([1, 2, 3, 4, 5, 6, 7]);
controller.enqueue(first);
console.log('given away', first.byteLength, first.buffer.byteLength, controller.desiredSize);
const reader = stream.getReader({ mode: 'byob' });
(async () => {
  const a = await reader.read(new Uint8Array(3));
  console.log('a', a.done, a.value.join(), controller.desiredSize);
  const b = await reader.read(new Uint16Array(4));
  console.log('b', b.value.constructor.name, b.value.length, b.value.byteLength);
  const c = reader.read(new Uint16Array(2));
  controller.enqueue(new Uint8Array([9]));
  console.log('one byte is not enough', controller.desiredSize);
  controller.enqueue(new Uint8Array([8, 7]));
  const d = await c;
  console.log('d', d.value.join(), d.value.byteLength);
  const e = await reader.read(new DataView(new ArrayBuffer(8), 2, 4));
  console.log('e', e.value.constructor.name, e.value.byteOffset, e.value.byteLength, e.value.getUint8(0));
  reader.releaseLock();
  const plain = stream.getReader();
  controller.enqueue(new Uint8Array([1, 2]));
  controller.enqueue(new Uint8Array([3]));
  controller.close();
  console.log('f', JSON.stringify(await plain.read()), JSON.stringify(await plain.read()), JSON.stringify(await plain.read()));
})().catch((e) => console.log('failed', e.name, e.message));
