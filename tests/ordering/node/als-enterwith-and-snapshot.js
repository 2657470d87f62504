// enterWith, bind, snapshot, AsyncResource
const { AsyncLocalStorage, AsyncResource } = require('async_hooks');
const als = new AsyncLocalStorage();
als.enterWith(1);
console.log(als.getStore());
const bound = AsyncLocalStorage.bind(() => als.getStore());
const snap = AsyncLocalStorage.snapshot();
const resource = new AsyncResource('R');
als.enterWith(2);
console.log(bound(), snap(() => als.getStore()), als.getStore());
console.log(resource.runInAsyncScope((a) => [als.getStore(), a], null, 'arg'));
setTimeout(() => console.log('later', als.getStore()), 1);
als.run(3, () => console.log(als.getStore()));
console.log(als.getStore());
als.disable();
console.log(als.getStore());
