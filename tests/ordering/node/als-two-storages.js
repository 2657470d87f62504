// Two storages do not know of each other
const { AsyncLocalStorage } = require('async_hooks');
const a = new AsyncLocalStorage(), b = new AsyncLocalStorage();
a.run('a', () => b.run('b', () => setTimeout(() => console.log(a.getStore(), b.getStore()), 1)));
console.log(a.getStore(), b.getStore());
