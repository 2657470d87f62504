// A value passes through catch, and a rejection through then, one tick each.
Promise.resolve('v').catch(() => console.log('never')).then((v) => console.log('through catch', v));
Promise.reject('r').then(() => console.log('never')).catch((r) => console.log('through then', r));
Promise.resolve().then(() => console.log(1)).then(() => console.log(2)).then(() => console.log(3));
