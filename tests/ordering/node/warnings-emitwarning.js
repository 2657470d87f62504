// process.emitWarning: the event comes at a next tick
process.on('warning', (w) => console.log(w.name, w.message, w.code, w.detail));
process.emitWarning('plain');
process.emitWarning('typed', 'MyWarning', 'CODE');
process.emitWarning('options', { type: 'T', code: 'C', detail: 'more' });
process.emitWarning(new RangeError('an error'));
process.nextTick(() => console.log('tick'));
Promise.resolve().then(() => console.log('micro'));
console.log('sync');
