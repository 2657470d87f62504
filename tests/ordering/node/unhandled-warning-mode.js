// a listener that rethrows
process.on('unhandledRejection', (reason) => { console.log('handler', reason.message); throw new Error('from handler: ' + reason.message); }); process.on('uncaughtException', (e, origin) => { console.log('uncaught', e.message, origin); process.exitCode = 2; }); Promise.reject(new Error('first')); setTimeout(() => console.log('later'), 5);
