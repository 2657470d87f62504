// A pipe aborted by its signal: what is written first, both ends, the pipe's promise
const log = (...values) => console.log(...values);
const controller = new AbortController();
const source = new ReadableStream({
  start(c) { c.enqueue(1); c.enqueue(2); },
  cancel(e) { log('cancel', e.name); },
});
const sink = new WritableStream({
  write(c) { log('write', c); controller.abort(); },
  abort(e) { log('abort', e.name); },
});
source.pipeTo(sink, { signal: controller.signal }).catch((e) => log('pipe', e.name, e.message));
ReadableStream.from(['a', 'b']).pipeThrough(new TransformStream()).pipeTo(new WritableStream({
  write(c) { log('write', c); if (c === 'b') throw 'sink'; },
})).then(() => log('piped'), (e) => log('failed', e));
{ let p = Promise.resolve(); for (let i = 0; i < 24; i++) p = p.then(() => log("m", i)); }
