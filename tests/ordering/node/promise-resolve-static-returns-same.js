// Promise.resolve(promise) gives the very same promise back and costs nothing.
const inner = Promise.resolve('x');
const same = Promise.resolve(inner);
console.log(same === inner, new Promise((resolve) => resolve(inner)) === inner);
same.then(() => console.log('same'));
inner.then(() => console.log(1)).then(() => console.log(2));
