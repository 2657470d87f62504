// all, allSettled, any and race of the same settled promises finish in this order.
const list = () => [Promise.resolve(1), Promise.resolve(2)];
Promise.all(list()).then(() => console.log('all'));
Promise.allSettled(list()).then(() => console.log('allSettled'));
Promise.any(list()).then(() => console.log('any'));
Promise.race(list()).then(() => console.log('race'));
Promise.resolve().then(() => console.log(1)).then(() => console.log(2)).then(() => console.log(3));
