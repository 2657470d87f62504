// Returning an error is not throwing it.
Promise.resolve().then(() => new Error('returned')).then((v) => console.log('then', v.message)).catch((e) => console.log('catch', e.message));
