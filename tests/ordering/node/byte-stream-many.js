// Several views wait, and one chunk fills more than one of them
'use strict';
let controller;
const stream = new ReadableStream({ type: 'bytes', start(c) { controller = c; }, pull(c) { console.log('pull', c.byobRequest && c.byobRequest.view.byteLength); } });
const reader = stream.getReader({ mode: 'byob' });
for (const [i, size] of [2, 3, 4].entries()) reader.read(new Uint8Array(size)).then(({ value, done }) => console.log('read', i, done, value.join()));
setTimeout(() => { console.log('enqueue'); controller.enqueue(new Uint8Array([1, 2, 3, 4, 5, 6])); console.log('enqueued', controller.desiredSize); }, 2);
setTimeout(() => { const request = controller.byobRequest; console.log('request', request && request.view.byteOffset); controller.enqueue(new Uint8Array([7])); console.log('left', controller.desiredSize, controller.byobRequest); }, 4);
setTimeout(() => { reader.read(new Uint8Array(3), { min: 3 }).then(({ value, done }) => console.log('min', done, value.join())); controller.enqueue(new Uint8Array([1])); controller.enqueue(new Uint8Array([2, 3, 4])); reader.read(new Uint8Array(8)).then(({ value }) => console.log('rest', value.join())); }, 6);
setTimeout(() => { reader.read(new Uint8Array(2)).then(({ value, done }) => console.log('last', done, value.byteLength)); controller.close(); controller.byobRequest.respond(0); }, 8);
