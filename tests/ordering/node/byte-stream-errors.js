// What byte streams and their readers say when they are used wrongly
'use strict';
const say = (label, f) => {
  try { const r = f(); if (r && r.then) r.then((v) => console.log(label, 'fulfilled', typeof v), (e) => console.log(label, 'rejected', e.name, e.message)); else console.log(label, typeof r); }
  catch (e) { console.log(label, 'threw', e.name, e.message); }
};
let controller;
const bytes = new ReadableStream({ type: 'bytes', start(c) { controller = c; } });
const plain = new ReadableStream({});
say('byob of plain', () => plain.getReader({ mode: 'byob' }));
say('unknown mode', () => bytes.getReader({ mode: 'other' }));
say('mode null', () => plain.getReader({ mode: null }));
say('new reader of plain', () => new ReadableStreamBYOBReader(plain));
say('new reader of nothing', () => new ReadableStreamBYOBReader());
say('new reader of object', () => new ReadableStreamBYOBReader({}));
say('new request', () => new ReadableStreamBYOBRequest());
say('new controller', () => new ReadableByteStreamController());
say('size with bytes', () => new ReadableStream({ type: 'bytes' }, { size() { return 1; } }));
say('auto 0', () => new ReadableStream({ type: 'bytes', autoAllocateChunkSize: 0 }));
say('enqueue text', () => controller.enqueue('text'));
say('enqueue nothing', () => controller.enqueue());
say('enqueue empty', () => controller.enqueue(new Uint8Array(0)));
say('enqueue buffer', () => controller.enqueue(new ArrayBuffer(2)));
const reader = bytes.getReader({ mode: 'byob' });
say('second reader', () => bytes.getReader({ mode: 'byob' }));
say('second default reader', () => bytes.getReader());
say('cancel locked', () => bytes.cancel());
say('read nothing', () => reader.read());
say('read text', () => reader.read('text'));
say('read empty', () => reader.read(new Uint8Array(0)));
say('read buffer', () => reader.read(new ArrayBuffer(2)));
say('read min 0', () => reader.read(new Uint8Array(2), { min: 0 }));
say('read min large', () => reader.read(new Uint8Array(2), { min: 3 }));
say('read min large view', () => reader.read(new DataView(new ArrayBuffer(2)), { min: 3 }));
const gone = new Uint8Array(4);
structuredClone(gone.buffer, { transfer: [gone.buffer] });
say('read detached', () => reader.read(gone));
say('enqueue detached', () => controller.enqueue(gone));
reader.releaseLock();
say('read released', () => reader.read(new Uint8Array(2)));
say('cancel released', () => reader.cancel());
controller.close();
say('close twice', () => controller.close());
say('enqueue closed', () => controller.enqueue(new Uint8Array(1)));
say('error closed', () => controller.error(new Error('x')));
setTimeout(() => console.log('end'), 5);
