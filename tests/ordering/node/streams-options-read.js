// The order in which options of streams are read and converted
const log = [];
function spy(name, parts, fails) {
  return new Proxy(parts, {
    get(target, key) {
      log.push(name + '.' + String(key));
      if (String(key) === fails) throw new Error('no ' + fails);
      return target[key];
    },
  });
}
function show(what, f) {
  log.length = 0;
  try {
    f();
  } catch (error) {
    log.push(error.name + ': ' + error.message);
  }
  console.log(what, log.join(' '));
}
const number = (name, value) => ({ valueOf() { log.push('number of ' + name); return value; } });
const source = (more = {}) => spy('source', { start() { log.push('start'); }, ...more });
const strategy = (more = {}) => spy('strategy', { highWaterMark: number('mark', 3), ...more });
show('readable', () => new ReadableStream(source(), strategy()));
show('readable, a wrong mark', () => new ReadableStream(source(), strategy({ highWaterMark: number('mark', -1) })));
show('readable, a wrong size', () => new ReadableStream(source(), strategy({ size: 5 })));
show('readable, no strategy', () => new ReadableStream(source(), 5));
show('readable, a failing strategy', () => new ReadableStream(source(), spy('strategy', {}, 'highWaterMark')));
show('readable, a failing size', () => new ReadableStream(source(), spy('strategy', {}, 'size')));
show('bytes, a size', () => new ReadableStream(source({ type: 'bytes' }), strategy({ size() {} })));
show('bytes, no chunk', () => new ReadableStream(source({ type: 'bytes', autoAllocateChunkSize: 0 }), strategy()));
show('no type', () => new ReadableStream(source({ type: 'x' }), strategy()));
show('no type, a wrong start', () => new ReadableStream(source({ type: 'x', start: 5 }), strategy({ highWaterMark: -1 })));
show('writable', () => new WritableStream(source(), strategy()));
show('writable, a type', () => new WritableStream(source({ type: 'x' }), strategy({ highWaterMark: -1 })));
show('writable, a wrong mark', () => new WritableStream(source(), strategy({ highWaterMark: number('mark', NaN) })));
show('writable, a failing strategy', () => new WritableStream(source(), spy('strategy', {}, 'size')));
show('transform', () => new TransformStream(source(), strategy(), spy('reading', {})));
show('transform, wrong marks', () => new TransformStream(source(), strategy({ highWaterMark: -1 }), spy('reading', { highWaterMark: number('reading', -2) })));
show('transform, a wrong size', () => new TransformStream(source(), strategy({ size: 5 }), spy('reading', { size: 6 })));
show('transform, a type', () => new TransformStream(source({ readableType: 'x', writableType: 'y' }), strategy({ highWaterMark: -1 }), spy('reading', {})));
show('transform, a failing strategy', () => new TransformStream(source(), spy('strategy', {}, 'size'), spy('reading', {})));
for (const fails of ['preventAbort', 'preventCancel', 'preventClose', 'signal', 'none']) {
  show('to, ' + fails, () => { new ReadableStream().pipeTo(new WritableStream(), spy('options', {}, fails)).catch((e) => console.log('to', fails, e.message)); });
  show('through, ' + fails, () => { new ReadableStream().pipeThrough(new TransformStream(), spy('options', {}, fails)); });
}
show('through, a wrong signal', () => { new ReadableStream().pipeThrough(new TransformStream(), spy('options', { signal: 5 })); });
show('to, options that are none', () => { new ReadableStream().pipeTo(new WritableStream(), 5).catch((e) => console.log('to 5', e.message)); });
show('through, no readable', () => new ReadableStream().pipeThrough(spy('pair', { readable: {} , writable: 1})));
show('through, no writable', () => new ReadableStream().pipeThrough(spy('pair', { readable: new ReadableStream(), writable: 1})));
show('through, nothing', () => new ReadableStream().pipeThrough(spy('pair', {})));
const writing = new WritableStream({ start(controller) { globalThis.held = controller; } });
writing.abort().catch(() => {});
console.log(String(held.signal.reason), held.signal.aborted);
const writing2 = new WritableStream({ start(controller) { globalThis.held = controller; } });
writing2.abort('why').catch(() => {});
console.log(String(held.signal.reason), held.signal.aborted);
for (const given of [[], [undefined], [null]]) {
  const controller = new AbortController();
  controller.abort(...given);
  console.log(String(controller.signal.reason), String(AbortSignal.abort(...given).reason));
}
