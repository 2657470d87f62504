// Async generator methods, with this and Symbol.asyncIterator.
class Range {
  constructor(n) { this.n = n; }
  async *[Symbol.asyncIterator]() { for (let i = 0; i < this.n; i++) { await null; yield i; } }
  *[Symbol.iterator]() { for (let i = 0; i < this.n; i++) yield -i; }
}
(async () => { for await (const v of new Range(3)) console.log('async', v); for (const v of new Range(3)) console.log('sync', v); })();
