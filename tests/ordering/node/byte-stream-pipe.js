// A byte stream through a transform and into a sink
'use strict';
let sent = 0;
const source = new ReadableStream({ type: 'bytes', autoAllocateChunkSize: 4, pull(c) {
  sent += 1;
  console.log('pull', sent, c.byobRequest && c.byobRequest.view.byteLength, c.desiredSize);
  if (sent > 3) { c.close(); if (c.byobRequest) c.byobRequest.respond(0); return; }
  c.byobRequest.view.fill(64 + sent);
  c.byobRequest.respond(4);
} });
source.pipeThrough(new TextDecoderStream()).pipeThrough(new TransformStream({ transform(chunk, c) { console.log('transform', chunk); c.enqueue(chunk.toLowerCase()); } }))
  .pipeTo(new WritableStream({ write(chunk) { console.log('write', chunk); }, close() { console.log('close'); } }))
  .then(() => console.log('piped'));
