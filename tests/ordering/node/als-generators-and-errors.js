// run gives back what its function does, errors too
const { AsyncLocalStorage } = require('async_hooks');
const als = new AsyncLocalStorage();
console.log(als.run(1, (a, b) => [als.getStore(), a, b], 'x', 'y'));
try { als.run(2, () => { throw new Error('out'); }); } catch (e) { console.log(e.message, als.getStore()); }
console.log(als.exit((x) => x, 5));
