// An uncaught error in an immediate ends Node before the next.
setImmediate(() => { console.log('i1'); throw new Error('in immediate'); });
setImmediate(() => console.log('never'));
