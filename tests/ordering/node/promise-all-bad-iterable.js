// Promise.all of what is no iterable, and of one that throws, rejects.
Promise.all(5).catch((e) => console.log(e.name));
Promise.all((function* () { yield 1; throw new Error('in iterable'); })()).catch((e) => console.log(e.message));
console.log('main');
