// An immediate clears another of the same turn.
const a = setImmediate(() => { console.log('a'); clearImmediate(b); });
const b = setImmediate(() => console.log('never'));
setImmediate(() => console.log('c'));
