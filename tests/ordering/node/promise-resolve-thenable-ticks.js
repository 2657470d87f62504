// Promise.resolve(thenable) calls its then one tick later.
const thenable = { then(resolve) { console.log('then'); resolve('ok'); console.log('after resolve'); } };
Promise.resolve(thenable).then((value) => console.log(value));
Promise.resolve().then(() => console.log(1)).then(() => console.log(2)).then(() => console.log(3));
console.log('main');
