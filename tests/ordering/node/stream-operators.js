// map, filter, take, toArray and their kin
const { Readable } = require('stream');
(async () => {
  console.log(await Readable.from([1, 2, 3, 4]).filter((x) => x % 2 === 0).map((x) => x * 10).toArray());
  console.log(await Readable.from([1, 2, 3]).reduce((a, b) => a + b, 0));
  console.log(await Readable.from([1, 2, 3]).take(2).toArray(), await Readable.from([1, 2, 3]).drop(2).toArray());
  console.log(await Readable.from([1, 2]).some((x) => x > 1), await Readable.from([1, 2]).every((x) => x > 1), await Readable.from([1, 5]).find((x) => x > 2));
  await Readable.from(['a', 'b']).forEach((x) => console.log(x));
})();
