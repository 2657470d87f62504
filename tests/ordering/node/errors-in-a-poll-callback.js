// A callback of the poll phase fails: its ticks wait for the check phase
process.on('uncaughtException', (e) => console.log('uncaught', e));
require('fs').stat('.', () => { console.log('stat 1');
setImmediate(() => console.log('immediate 3'));
for (let i = 0; i < 6; i++) process.nextTick(() => { throw i; });
throw 'stat';
});
