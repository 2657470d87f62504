// The microtasks between a byte and the one who reads it
'use strict';
const log = (...a) => console.log(...a);
let n = 0;
const ticks = () => { let i = 0; const t = () => { if (i < 9) { i += 1; log('tick', n, i); Promise.resolve().then(t); } }; n += 1; Promise.resolve().then(t); };
let controller;
const stream = new ReadableStream({ type: 'bytes', start(c) { controller = c; }, async pull(c) { log('pull'); } });
const reader = stream.getReader({ mode: 'byob' });
setTimeout(() => { ticks(); reader.read(new Uint8Array(2)).then((x) => log('read', x.value[0])); controller.enqueue(new Uint8Array([1])); log('sync end'); }, 1);
setTimeout(() => { ticks(); controller.enqueue(new Uint8Array([2, 3])); reader.read(new Uint8Array(2)).then((x) => log('read', x.value[1])); log('sync end'); }, 3);
setTimeout(async () => { ticks(); const p = reader.read(new Uint8Array(2)); controller.byobRequest.respond(1); await p; log('awaited'); reader.cancel().then(() => log('cancelled')); reader.closed.then(() => log('closed')); }, 5);
setTimeout(() => { ticks(); reader.read(new Uint8Array(2)).then((x) => log('done', x.done)); reader.read(0).catch((e) => log('bad')); reader.releaseLock(); reader.read(new Uint8Array(1)).catch(() => log('released')); }, 7);
