// Operators of streams work ahead of who reads them: in which microtask each value comes.
const { Readable } = require('stream');
const numbers = () => Readable.from([1, 2, 3]);
let promise = Promise.resolve();
for (let i = 0; i < 30; i++) promise = promise.then(() => console.log('microtask', i));
numbers().map((x) => x * 2).forEach((x) => console.log('forEach', x)).then(() => console.log('all'));
numbers().filter((x) => x > 1).toArray().then((all) => console.log('filter', all));
numbers().some((x) => x > 1).then((found) => console.log('some', found));
numbers().map(async (x) => x, { concurrency: 2 }).every((x) => x > 0)
  .then((every) => console.log('every', every));
Readable.from(['a', 'b']).on('data', (x) => console.log(x)).on('close', () => console.log('close'));
