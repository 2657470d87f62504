// ReadableStream.from: how many microtasks each chunk of a synchronous and of an async iterable takes
const log = (...values) => console.log(...values);
(async () => {
  for await (const c of ReadableStream.from(['a', 'b'])) log('sync', c);
  log('sync over');
})();
async function* numbers() { yield 1; await 0; yield 2; log('generator over'); }
(async () => {
  for await (const c of ReadableStream.from(numbers())) log('async', c);
  log('async over');
})();
const reader = ReadableStream.from(new Set([7])).getReader();
reader.read().then((v) => log('read', v));
reader.read().then((v) => log('read', v));
reader.closed.then(() => log('closed'));
try { ReadableStream.from(1); } catch (e) { log(e.name, e.code, e.message); }
{ let p = Promise.resolve(); for (let i = 0; i < 24; i++) p = p.then(() => log("m", i)); }
