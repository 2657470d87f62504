// A write that comes while a transform stream waits for its cancellation: there is nothing left to transform with.
const log = (label) => (v) => console.log(label, v instanceof Error ? `${v.name}: ${v.message}` : v);
const t = new TransformStream({ transform(v, c) { console.log('transform', v); c.enqueue(v); } }, { highWaterMark: 4 });
const reader = t.readable.getReader();
const writer = t.writable.getWriter();
writer.closed.then(log('closed'), log('closed rejected'));
reader.read().then((r) => {
  console.log('read', r.value);
  reader.cancel('enough').then(log('cancelled'), log('cancel rejected'));
  writer.write('b').then(log('b written'), log('b rejected'));
  writer.write('c').then(log('c written'), log('c rejected'));
  Promise.resolve().then(() => console.log('1')).then(() => console.log('2')).then(() => console.log('3'))
    .then(() => console.log('4')).then(() => console.log('5')).then(() => console.log('6'));
});
writer.write('a').then(log('a written'), log('a rejected'));
new ReadableStream({ n: 0, pull(c) { console.log('pull'); c.enqueue(this.n++); if (this.n > 2) c.close(); } }, { highWaterMark: 0 })
  .pipeThrough(new TransformStream({ transform(v, c) { console.log('through', v); c.enqueue(v); } }))
  .pipeTo(new WritableStream({ async write(v) { console.log('sink', v); throw 'sink'; }, abort(e) { console.log('abort', e); } }, { highWaterMark: 3 }))
  .then(log('piped'), log('pipe rejected'));
