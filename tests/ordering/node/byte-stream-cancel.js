// Cancelling, closing and failing while a view is waiting to be filled
'use strict';
const make = (name) => {
  let controller;
  const stream = new ReadableStream({ type: 'bytes', start(c) { controller = c; }, cancel(r) { console.log(name, 'cancel', r); } });
  const reader = stream.getReader({ mode: 'byob' });
  const watch = (label, p) => p.then((r) => console.log(name, label, r && r.done, r && r.value && r.value.byteLength), (e) => console.log(name, label, e.name, e.message));
  watch('closed', reader.closed);
  return { controller, reader, watch };
};
const a = make('a');
a.watch('read', a.reader.read(new Uint8Array(4)));
a.watch('cancel', a.reader.cancel('enough'));
const b = make('b');
b.watch('read', b.reader.read(new Uint8Array(4)));
b.controller.error(new RangeError('broken'));
b.watch('again', b.reader.read(new Uint8Array(4)));
const c = make('c');
c.watch('read 1', c.reader.read(new Uint8Array(4)));
c.watch('read 2', c.reader.read(new Uint8Array(2)));
c.controller.close();
console.log('c closed, nothing answered yet');
setTimeout(() => c.controller.byobRequest.respond(0), 2);
const d = make('d');
d.watch('read', d.reader.read(new Uint8Array(4)));
d.reader.releaseLock();
d.watch('closed now', d.reader.closed);
setTimeout(() => { d.controller.byobRequest.view[0] = 7; d.controller.byobRequest.respond(1); console.log('d kept', d.controller.desiredSize); }, 4);
const e = make('e');
e.watch('read', e.reader.read(new Uint16Array(2)));
setTimeout(() => {
  e.controller.byobRequest.respond(1);
  try { e.controller.close(); } catch (error) { console.log('e', error.name, error.message); }
}, 6);
const f = make('f');
f.controller.close();
setTimeout(() => f.watch('read', f.reader.read(new Uint8Array(3))), 8);
