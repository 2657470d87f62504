// Byte streams, readers and requests in a console
'use strict';
let request;
const stream = new ReadableStream({ type: 'bytes', pull(c) { request = c.byobRequest; console.log(Object.prototype.toString.call(c), Object.prototype.toString.call(request)); console.log(request instanceof ReadableStreamBYOBRequest, 'view' in request); } });
const reader = stream.getReader({ mode: 'byob' });
reader.read(new Uint8Array(2)).then((r) => console.log(JSON.stringify(r), r.value instanceof Uint8Array));
console.log(typeof ReadableStreamBYOBReader, ReadableStreamBYOBReader.name, ReadableStreamBYOBReader.length, ReadableStreamBYOBReader.prototype.read.length);
console.log(Object.keys(ReadableStreamBYOBRequest.prototype).join(), ReadableStreamBYOBRequest.prototype.respond.length, ReadableStreamBYOBRequest.prototype.respondWithNewView.length);
console.log(Object.keys(ReadableByteStreamController.prototype).join());
setTimeout(() => { request.view[0] = 5; request.respond(1); console.log(String(request.view)); }, 2);
