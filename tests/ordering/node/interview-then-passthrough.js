// then with what is no function.
Promise.resolve('foo').then(Promise.resolve('bar')).then((value) => console.log(value));
Promise.resolve(1).then(2).then(Promise.resolve(3)).then(console.log);
