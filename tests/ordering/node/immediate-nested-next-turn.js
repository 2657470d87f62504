// An immediate set in an immediate waits for the next turn.
setImmediate(() => { console.log('a'); setImmediate(() => console.log('nested a')); });
setImmediate(() => { console.log('b'); setImmediate(() => console.log('nested b')); });
setImmediate(() => console.log('c'));
