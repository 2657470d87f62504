// resolve(promise) in an executor queues a job that calls then, so it settles two ticks later.
const settled = Promise.resolve('value');
const outer = new Promise((resolve) => resolve(settled));
outer.then((value) => console.log('outer', value));
settled.then(() => console.log(1)).then(() => console.log(2)).then(() => console.log(3));
