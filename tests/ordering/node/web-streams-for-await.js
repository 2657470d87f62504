// In which microtasks for await gets the chunks of a web stream, to the end and with a break.
const source = () => new ReadableStream({
  start(controller) {
    for (const chunk of ['a', 'b', 'c']) controller.enqueue(chunk);
    controller.close();
  },
});
let promise = Promise.resolve();
for (let i = 0; i < 24; i++) promise = promise.then(() => console.log('microtask', i));
(async () => {
  for await (const chunk of source()) console.log('all', chunk);
  console.log('all: done');
})();
(async () => {
  for await (const chunk of source()) {
    console.log('one', chunk);
    break;
  }
  console.log('one: done');
})();
(async () => {
  const iterator = source().values();
  const results = await Promise.all([iterator.next(), iterator.next(), iterator.return('r')]);
  console.log(JSON.stringify(results));
})();
