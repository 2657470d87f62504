// A throw in the executor rejects; a throw after resolve is ignored.
new Promise(() => { throw new Error('thrown'); }).catch((e) => console.log('caught', e.message));
new Promise((resolve) => { resolve('kept'); throw new Error('lost'); }).then((v) => console.log(v));
