// queueMicrotask keeps order with promise jobs and takes no arguments along.
queueMicrotask((...args) => console.log('m1', args.length));
Promise.resolve().then(() => console.log('p1'));
queueMicrotask(() => console.log('m2'));
console.log('main');
