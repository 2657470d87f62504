// A StringDecoder's state and halves, zlib's classes, channels with stores and traces, and a worker that is terminated though it is let go
'use strict';
const { StringDecoder } = require('string_decoder');
const zlib = require('zlib');
const channels = require('diagnostics_channel');
const { AsyncLocalStorage } = require('async_hooks');
const { Worker } = require('worker_threads');
const { once } = require('events');

for (const [encoding, ...parts] of [['utf16le', '3DD84D', 'DC'], ['utf16le', '3DD8', '4D'], ['utf16le', '3D'], ['utf8', 'e2', '82ac41'], ['utf8', 'f09f', '41'], ['base64', '61', '6263']]) {
  const decoder = new StringDecoder(encoding);
  console.log(encoding, parts.map((part) => JSON.stringify(decoder.write(Buffer.from(part, 'hex')))).join(), decoder.lastNeed, decoder.lastTotal, JSON.stringify(decoder.end()), decoder.lastChar);
}
console.log(new StringDecoder(), new StringDecoder('ucs2').write(Int8Array.of(65, 0)));

function StringDecoderOfOld(encoding) { StringDecoder.call(this, encoding); }
Object.setPrototypeOf(StringDecoderOfOld.prototype, StringDecoder.prototype);
console.log(new StringDecoderOfOld('hex').end(Buffer.from('é')));

const gzip = zlib.Gzip({ level: 3 });
console.log(gzip instanceof zlib.Gzip, gzip.constructor.name, gzip._level, gzip instanceof require('stream').Transform, zlib.createInflate().constructor === zlib.Inflate, gzip._closed);
const pieces = [];
gzip.on('data', (piece) => pieces.push(piece)).on('end', () => console.log('unpacked', String(zlib.gunzipSync(Buffer.concat(pieces)))));
gzip.write('hello ');
gzip.end('world');
gzip.on('close', () => gzip.close(() => console.log('closed again', gzip._closed)));
const { buffer, engine } = zlib.deflateSync('x', { info: true });
console.log(buffer.length, engine.constructor.name);
zlib.inflate(buffer, { info: true }, (error, got) => console.log(error, String(got.buffer), got.engine instanceof zlib.Inflate));
for (const act of [() => zlib.Deflate({ level: 99 }), () => new zlib.Inflate({ dictionary: 5 }), () => new StringDecoder('none'), () => new StringDecoder().write(5)]) {
  try { act(); console.log('fine'); } catch (error) { console.log(`${error}`); }
}

process.on('uncaughtException', (error) => console.log('uncaught', error.message));
const store = new AsyncLocalStorage();
const channel = channels.channel('letters');
channel.bindStore(store, (data) => { if (data === 'bad') throw new Error('no transform'); return `kept ${data}`; });
channel.subscribe((data) => console.log('heard', data, store.getStore()));
console.log(channel.runStores('a', function(x) { return [this.me, x, store.getStore()]; }, { me: 1 }, 2));
console.log(channel.runStores('bad', () => store.getStore()), channel.unbindStore(store), channel.unbindStore(store), channel.hasSubscribers);
const tracing = channels.tracingChannel('work');
console.log(tracing.hasSubscribers, tracing.traceSync(() => 'untraced', {}));
tracing.subscribe(Object.fromEntries(['start', 'end', 'asyncStart', 'asyncEnd', 'error'].map((name) => [name, (context) => console.log(name, context)])));
tracing.asyncStart.bindStore(store, () => 'in the callback');
tracing.traceCallback((given, callback) => process.nextTick(() => callback.call({ it: 'me' }, null, given)), -1, { id: 1 }, undefined, 'result', function(error, value) { console.log(this.it, value, store.getStore()); });
tracing.tracePromise(async () => { throw new Error('rejected'); }, { id: 2 }).catch((error) => console.log(error.message));

(async () => {
  const worker = new Worker('setTimeout(() => {}, 1e6)', { eval: true });
  await once(worker, 'online');
  worker.unref();
  worker.on('exit', (code) => console.log('exit', code));
  console.log('terminated', await worker.terminate((error, code) => console.log('told', error, code)));
  console.log(await worker.terminate());
})();
