// The store is that of the place where then was called
const { AsyncLocalStorage } = require('async_hooks');
const als = new AsyncLocalStorage();
let resolve;
const shared = new Promise((r) => { resolve = r; });
als.run(1, () => shared.then(() => console.log('one', als.getStore())));
als.run(2, () => shared.then(() => console.log('two', als.getStore())));
shared.then(() => console.log('none', als.getStore()));
als.run(3, () => resolve());
als.run(4, async () => { await shared; console.log('four', als.getStore()); });
