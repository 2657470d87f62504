// A throw in a callback rejects the promise of that then and skips to the next handler.
Promise.resolve()
  .then(() => { console.log('1'); throw new Error('oops'); })
  .then(() => console.log('skipped'))
  .catch((e) => { console.log('caught', e.message); return 'back'; })
  .then((v) => console.log(v));
