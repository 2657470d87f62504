// A request's id in all its async work
const { AsyncLocalStorage } = require('async_hooks');
const { setTimeout: sleep } = require('timers/promises');
const als = new AsyncLocalStorage();
const log = (m) => console.log(als.getStore().id, m);
async function handle(ms) { log('start'); await sleep(ms); log('middle'); await inner(); log('end'); }
async function inner() { await null; log('inner'); }
als.run({ id: 1 }, () => handle(40));
als.run({ id: 2 }, () => handle(10));
