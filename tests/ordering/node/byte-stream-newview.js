// respondWithNewView hands over a buffer of the source, and what it refuses
'use strict';
const attempts = [
  (c) => c.byobRequest.respondWithNewView(new Uint8Array(0)),
  (c) => c.byobRequest.respondWithNewView(new Uint8Array(c.byobRequest.view.buffer, 1, 2)),
  (c) => c.byobRequest.respondWithNewView(new Uint8Array(9)),
  (c) => c.byobRequest.respondWithNewView('x'),
  (c) => c.byobRequest.respond(),
  (c) => c.byobRequest.respond(0),
  (c) => c.byobRequest.respond(99),
  (c) => { const r = c.byobRequest; r.respond(1); r.respond(1); },
];
(async () => {
  for (const attempt of attempts) {
    const stream = new ReadableStream({ type: 'bytes', pull(c) {
      try { attempt(c); console.log('accepted'); } catch (e) { console.log(e.name, e.message); }
      if (c.byobRequest) c.byobRequest.respondWithNewView(new Uint8Array(c.byobRequest.view.buffer, 0, 2));
    } });
    const reader = stream.getReader({ mode: 'byob' });
    const { value, done } = await reader.read(new Uint8Array(4));
    console.log(value.byteLength, done);
  }
})();
