// A stream that allocates buffers for a reader without any
'use strict';
let pulls = 0;
const stream = new ReadableStream({
  type: 'bytes', autoAllocateChunkSize: 8,
  pull(c) {
    pulls += 1;
    const { view } = c.byobRequest;
    console.log('pull', pulls, view.byteLength, c.byobRequest === c.byobRequest);
    if (pulls > 2) { c.close(); c.byobRequest.respond(0); return; }
    view.set([pulls, pulls + 1, pulls + 2]);
    c.byobRequest.respond(3);
  },
});
(async () => {
  for await (const chunk of stream) console.log('chunk', chunk.constructor.name, chunk.join(), chunk.buffer.byteLength);
  console.log('over');
})();
