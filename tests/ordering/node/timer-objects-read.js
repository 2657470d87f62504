// What a program can read of its Timeout and Immediate objects, before, while and after they run.
const t = setTimeout(() => {
  console.log('in timeout', t._destroyed, t.hasRef(), t._idleTimeout, t._repeat, typeof t._onTimeout);
}, 1);
console.log(t._destroyed, t._idleTimeout, t._repeat, typeof t._onTimeout, '_destroyed' in t);
const immediate = setImmediate(() => {
  console.log('in immediate', immediate._destroyed, immediate.hasRef(), typeof immediate._onImmediate);
});
console.log(immediate._destroyed, immediate.hasRef(), typeof immediate._onImmediate);
const taken = setImmediate(() => {}).unref();
console.log(taken.hasRef());
clearImmediate(taken);
console.log(taken.hasRef(), taken._destroyed, taken._onImmediate);
const cleared = setTimeout(() => {}, 5);
clearTimeout(cleared);
console.log(cleared._destroyed, cleared._idleTimeout, cleared._onTimeout, cleared.hasRef());
const interval = setInterval(() => {
  console.log('in interval', interval._destroyed, interval.hasRef(), interval._repeat);
  clearInterval(interval);
  console.log(interval._destroyed, interval._repeat, interval.hasRef());
}, 40);
setTimeout(() => {
  console.log('later', t._destroyed, immediate._onImmediate, immediate.ref().hasRef());
  t.note = 1;
  console.log(t.note, t.nothing);
}, 80);
process.on('warning', (warning) => console.log(warning.name, warning.message.split('\n')[0]));
setTimeout(() => console.log('too long'), 2 ** 31);
console.log('set');
