// enterWith and exit of AsyncLocalStorage
const { AsyncLocalStorage } = require('async_hooks');
const als = new AsyncLocalStorage(), other = new AsyncLocalStorage();
als.enterWith(1);
als.exit(() => { console.log('exit', als.getStore()); process.nextTick(() => console.log('in exit', als.getStore())); });
console.log('after', als.getStore());
als.run(2, () => { als.exit(() => { console.log(als.getStore()); als.enterWith(3); console.log(als.getStore()); }); console.log('x', als.getStore()); });
console.log(als.getStore());
als.run(5, () => { als.enterWith(6); console.log(als.getStore()); }); console.log(als.getStore());
setTimeout(() => { console.log('t', als.getStore()); als.enterWith('T'); Promise.resolve().then(() => console.log('p', als.getStore())); }, 1);
setTimeout(() => console.log('t2', als.getStore()), 15);
process.nextTick(() => { console.log('tick', als.getStore()); als.enterWith('tick'); process.nextTick(() => console.log('tick2', als.getStore())); });
process.nextTick(() => console.log('tick3', als.getStore()));
