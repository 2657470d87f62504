// Handlers that are not functions are passed over, for a tick.
Promise.resolve(1).then(2).then(null, undefined).then((v) => console.log('v', v));
Promise.reject(1).then('x').catch(null).then(null, (e) => console.log('e', e));
Promise.resolve().then(() => console.log('a')).then(() => console.log('b')).then(() => console.log('c')).then(() => console.log('d'));
