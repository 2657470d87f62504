// A rejection handled within its turn is no unhandled one
process.on('unhandledRejection', (e) => console.log('unhandled', e));
const p = Promise.reject('late'); setImmediate(() => p.catch(() => console.log('caught')));
const q = Promise.reject('in time'); process.nextTick(() => q.catch(() => console.log('caught in tick')));
process.on('rejectionHandled', () => console.log('handled'));
