const order = [];
const a = import('./imported/counter.mjs');
console.log(a instanceof Promise, Object.getPrototypeOf(a) === Promise.prototype);
const first = await a;
const second = await import('./imported/counter.mjs');
console.log(first === second, first.count);
first.increment();
console.log(second.count);
const { default: Counter, ...others } = second;
console.log(Counter, Object.keys(others));
console.log(await import('./imported/' + 'default-value' + '.mjs'));
for (const specifier of [{ toString() { throw new Error('from toString'); } }, Symbol('s')]) {
  await import(specifier).catch((error) => console.log(error.name, error.message));
}
await import('./imported/throws.mjs').catch((error) => console.log('first:', error.message, (order.push(error), '')));
await import('./imported/throws.mjs').catch((error) => console.log('again:', error.message, error === order[0]));
await import('./imported/missing.mjs').catch((error) => console.log(error.name, error.code));
await import('nowhere').catch((error) => console.log(error.name, error.code));
await import('./imported/tla-rejects.mjs').then(console.log, (error) => console.log('rejected:', error.message));
