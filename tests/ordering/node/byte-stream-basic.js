// A reader brings its own buffer, and gets it back filled
'use strict';
let pulls = 0;
const stream = new ReadableStream({
  type: 'bytes',
  start(c) { console.log('start', c.desiredSize, c.byobRequest); },
  pull(c) {
    pulls += 1;
    const request = c.byobRequest;
    console.log('pull', pulls, request && request.view.constructor.name, request && request.view.byteOffset, request && request.view.byteLength);
    if (pulls === 3) { c.close(); request.respond(0); return; }
    const view = request.view;
    view[0] = pulls; view[1] = pulls * 10;
    request.respond(2);
    console.log('after respond', c.byobRequest, request.view, view.byteLength);
  },
  cancel(r) { console.log('cancel', r); },
});
const reader = stream.getReader({ mode: 'byob' });
console.log(stream.locked, reader instanceof ReadableStreamBYOBReader, Object.prototype.toString.call(reader));
(async () => {
  let view = new Uint8Array(4);
  const old = view;
  for (;;) {
    const result = await reader.read(view);
    console.log(JSON.stringify(Object.keys(result)), result.done, result.value.join(), result.value.byteLength, result.value.buffer.byteLength, old.byteLength);
    if (result.done) break;
    view = new Uint8Array(result.value.buffer);
  }
  await reader.closed;
  console.log('closed');
})();
Promise.resolve().then(() => console.log('micro 1')).then(() => console.log('micro 2')).then(() => console.log('micro 3'));
