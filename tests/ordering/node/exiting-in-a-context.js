// process._exiting, and the context in which listeners of exit run
console.log(process._exiting, Object.getOwnPropertyDescriptor(process, '_exiting').enumerable);
const { AsyncLocalStorage } = require('async_hooks'); const als = new AsyncLocalStorage();
process.on('exit', () => console.log('exit', als.getStore(), process._exiting));
process.on('beforeExit', () => { console.log(process._exiting); als.run('Q', () => setTimeout(() => { throw 5; }, 5)); });
als.run('W', () => setTimeout(() => process.exit(3), 5))
