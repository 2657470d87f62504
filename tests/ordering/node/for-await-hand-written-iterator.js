// for await calls next and awaits what it gives; return is called on break.
const iterable = {
  [Symbol.asyncIterator]() {
    let n = 0;
    return {
      next() { console.log('next'); return Promise.resolve({ value: n++, done: n > 5 }); },
      return() { console.log('return'); return Promise.resolve({}); },
    };
  },
};
(async () => { for await (const v of iterable) { console.log(v); if (v === 1) break; } console.log('end'); })();
console.log('main');
