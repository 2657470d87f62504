// An immediate clears a later one
const a = setImmediate(() => { console.log('a'); clearImmediate(b); });
const b = setImmediate(() => console.log('never'));
setImmediate(() => console.log('c'));
