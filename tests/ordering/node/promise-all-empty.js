// Promise.all of nothing is fulfilled at once; Promise.race of nothing is never settled.
Promise.all([]).then((v) => console.log('all', v.length));
Promise.allSettled([]).then((v) => console.log('allSettled', v.length));
Promise.any([]).catch((e) => console.log('any', e.constructor.name, e.message, e.errors.length));
Promise.race([]).then(() => console.log('race'));
Promise.resolve().then(() => console.log('tick'));
console.log('main');
