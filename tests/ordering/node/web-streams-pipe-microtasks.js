// In which microtasks a pipe of web streams moves its chunks, through a transform and without.
const source = () => new ReadableStream({
  start(controller) {
    for (const chunk of ['a', 'b', 'c']) controller.enqueue(chunk);
    controller.close();
  },
});
const sink = (name, highWaterMark) => new WritableStream({
  write(chunk) {
    console.log(name, chunk);
  },
  close() {
    console.log(name, 'closed');
  },
  abort(reason) {
    console.log(name, 'aborted', reason.message);
  },
}, { highWaterMark });
let promise = Promise.resolve();
for (let i = 0; i < 26; i++) promise = promise.then(() => console.log('microtask', i));
source().pipeTo(sink('one', 1)).then(() => console.log('one: done'));
source().pipeTo(sink('five', 5)).then(() => console.log('five: done'));
const doubled = new TransformStream({
  transform(chunk, controller) {
    controller.enqueue(chunk + chunk);
  },
});
source().pipeThrough(doubled).pipeTo(sink('through', 1)).then(() => console.log('through: done'));
new ReadableStream({
  start(controller) {
    controller.error(new Error('broken'));
  },
}).pipeTo(sink('broken', 1)).catch((error) => console.log('broken: failed', error.message));
