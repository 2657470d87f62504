// An unref'd immediate does not keep the loop alive
setImmediate(() => console.log('plain'));
const i = setImmediate(() => console.log('unref'));
i.unref();
console.log(i.hasRef());
