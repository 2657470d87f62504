// A deferred made by hand: resolve may be called from anywhere, the handlers still wait for a tick.
function deferred() {
  let resolve, reject;
  const promise = new Promise((a, b) => { resolve = a; reject = b; });
  return { promise, resolve, reject };
}
const d = deferred();
d.promise.then((v) => console.log('got', v));
queueMicrotask(() => console.log('micro 1'));
d.resolve('x');
queueMicrotask(() => console.log('micro 2'));
console.log('main');
