// A tick fails; the microtask behind it still runs before the immediates.
process.on('uncaughtException', (error) => console.log('caught', error.message));
const immediate = setImmediate(() => console.log('never'));
process.nextTick(() => {
  throw new Error('tick');
});
process.nextTick(() => console.log('second tick'));
queueMicrotask(() => {
  console.log('microtask');
  clearImmediate(immediate);
});
setImmediate(() => console.log('immediate'));
