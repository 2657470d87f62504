// AsyncResource.bind carries the store into a listener
const { AsyncLocalStorage, AsyncResource } = require('async_hooks');
const E = require('events'); const e = new E(); const als = new AsyncLocalStorage();
als.run(1, () => e.on('x', AsyncResource.bind(() => console.log(als.getStore()))));
als.run(2, () => e.emit('x'));
