// console.log of promises, in objects and with values, and of pending async calls.
const p = Promise.resolve([1, { a: 2 }]);
console.log({ p, q: new Promise(() => {}) }, [p], (async () => 5)(), (async () => { await 1; })());
const r = Promise.reject('no'); r.catch(() => {});
console.log(r, Promise.resolve(), Promise.resolve('text'), Promise.resolve(Promise.resolve(1)), Promise.all([]), class P2 extends Promise {});
console.log(Object.assign(Promise.resolve(1), { extra: true }));
