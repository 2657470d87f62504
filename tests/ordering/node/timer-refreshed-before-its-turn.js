// A timer that is due and refreshed by a microtask or tick just before its turn runs all the same
const log = (...values) => console.log(...values);
setTimeout(() => {
  log('a');
  Promise.resolve().then(() => { log('refresh b'); b.refresh(); });
  process.nextTick(() => clearTimeout(c));
  setTimeout(() => log('d'), 5);
}, 5);
const b = setTimeout(() => {
  log('b');
  if (!b.again) { b.again = true; b.refresh(); }
}, 5);
const c = setTimeout(() => log('c'), 5);
setTimeout(() => log('e'), 5);
for (const end = Date.now() + 12; Date.now() < end;);
