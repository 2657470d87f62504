// await asks a native promise for its constructor, and for nothing else.
const promise = Promise.resolve('v');
Object.defineProperty(promise, 'constructor', { get() { console.log('get constructor'); return Promise; } });
Object.defineProperty(promise, 'then', { get() { console.log('get then'); return Promise.prototype.then; } });
(async () => console.log(await promise))();
console.log('main');
