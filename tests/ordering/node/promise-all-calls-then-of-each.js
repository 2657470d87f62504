// Promise.all calls resolve and then of each element, in order, at once.
const spy = (name) => ({ then(f) { console.log('then', name); f(name); } });
Promise.all([spy('a'), spy('b'), 'c']).then((v) => console.log(v.join()));
console.log('main');
Promise.resolve().then(() => console.log('tick'));
