// Ticks that throw: what is left waits for the next callback scope, between immediates and behind them
process.on('uncaughtException', (e) => console.log('uncaught', e));
setImmediate(() => { console.log('immediate 1');
setImmediate(() => console.log('immediate 3'));
for (let i = 0; i < 6; i++) process.nextTick(() => { throw i; });
});
setImmediate(() => console.log('immediate 2'));
