// Promises have a string tag; console shows their state.
const pending = new Promise(() => {});
const fulfilled = Promise.resolve(42);
const rejected = Promise.reject('why');
rejected.catch(() => {});
console.log(String(pending), Object.prototype.toString.call(fulfilled));
console.log(pending, fulfilled, rejected);
console.log(Promise.resolve({ a: [1, 'x'] }));
