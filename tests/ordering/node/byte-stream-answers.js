// What a source may answer to the request for bytes, and when
const say = (label, f) => {
  try { const r = f(); if (r && r.then) r.then((v) => console.log(label, 'fulfilled', typeof v), (e) => console.log(label, 'rejected', e.name, e.code, e.message)); else console.log(label, typeof r); }
  catch (e) { console.log(label, 'threw', e.name, e.code, e.message); }
};
let c;
const s = new ReadableStream({ type: 'bytes', start(x) { c = x; } });
c.enqueue(new Uint8Array([1,2,3]));
c.close();
say('requested close', () => c.close());
say('requested enqueue', () => c.enqueue(new Uint8Array(1)));
c.error(new Error('x'));
say('errored close', () => c.close());
say('errored enqueue', () => c.enqueue(new Uint8Array(1)));
const locked = new ReadableStream({type:'bytes'}); locked.getReader();
say('byob of locked', () => new ReadableStreamBYOBReader(locked));
say('default of locked', () => new ReadableStreamDefaultReader(locked));
say('tee of locked', () => locked.tee());
say('default of nothing', () => new ReadableStreamDefaultReader());
say('default of object', () => new ReadableStreamDefaultReader({}));
say('hwm negative', () => new ReadableStream({type:'bytes'}, {highWaterMark: -1}));
say('size text', () => new ReadableStream({type:'bytes'}, {size: 3}));
say('mode wrong', () => new ReadableStream({type:'bytes'}).getReader({mode: 3}));
say('getReader options', () => new ReadableStream({type:'bytes'}).getReader(3));
say('getReader null', () => new ReadableStream({type:'bytes'}).getReader(null));
(async () => {
  for (const f of [
    (q) => { c2.close(); q.respond(1); },
    (q) => { c2.close(); q.respondWithNewView(new Uint8Array(q.view.buffer, 0, 1)); },
    (q) => { c2.error(new Error('e')); q.respond(1); },
    (q) => { structuredClone(q.view.buffer, {transfer: [q.view.buffer]}); q.respond(1); },
    (q) => { const v = q.view; q.respond(1); q.respondWithNewView(new Uint8Array(4)); },
    (q) => { q.respondWithNewView(new Uint8Array(q.view.buffer, 0, 5)); },
    (q) => { q.respondWithNewView(new Uint8Array(new ArrayBuffer(4), 0, 2)); console.log('other buffer ok'); },
    (q) => { q.respond('2'); },
    (q) => { q.respond(1.7); },
  ]) {
    const s2 = new ReadableStream({ type: 'bytes', start(x) { c2 = x; } });
    const r = s2.getReader({ mode: 'byob' });
    const p = r.read(new Uint8Array(4));
    const q = c2.byobRequest;
    try { f(q); console.log('ok'); } catch (e) { console.log(e.name, e.code, e.message); }
    p.then((x) => console.log('got', x.done, x.value && x.value.length), (e) => console.log('failed', e.message));
    await new Promise((r) => setTimeout(r, 1));
  }
  const s3 = new ReadableStream({ type: 'bytes', start(x) { c2 = x; } });
  const r3 = s3.getReader({ mode: 'byob' });
  c2.enqueue(new Uint8Array([1, 2, 3])); c2.close();
  r3.read(new Uint16Array(1)).then((x) => console.log('first', x.value.length));
  r3.read(new Uint16Array(1)).then((x) => console.log('second', x.value.length), (e) => console.log('second', e.name, e.message));
  r3.closed.catch((e) => console.log('closed', e.message));
})();
var c2;
