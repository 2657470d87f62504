// Immediates run in order with their arguments; a cleared one does not.
setImmediate((...a) => console.log('first', a.join()), 1, 2);
const cleared = setImmediate(() => console.log('never'));
setImmediate(() => console.log('third'));
clearImmediate(cleared);
clearImmediate(undefined);
