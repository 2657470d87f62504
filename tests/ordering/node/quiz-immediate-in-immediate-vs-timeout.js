// An immediate set by an immediate waits a round, in which timers run
require('fs').stat(__filename, () => {
  setImmediate(() => { console.log('i1'); setImmediate(() => console.log('i2')); const t = Date.now(); while (Date.now() - t < 5); });
  setTimeout(() => console.log('t'), 1);
});
