// Counting to a billion in chunks of a million rounds, with a timer between: `do ... while (i % 1e6 != 0)`.
let i = 0, chunks = 0;
function count() {
  do { i++; } while (i % 1e6 != 0);
  chunks++;
  if (i == 1e9) console.log('done', chunks, i);
  else setImmediate(count);
  if (chunks === 3) Promise.resolve().then(() => console.log('microtask behind the third chunk', i));
}
count();
console.log('first chunk', i);
process.nextTick(() => console.log('tick', i));
function t(name, f) { console.log(name, f()); }
t('a', () => { let n = 7, s = 0; do { n++; s += n; } while (n % 100000 !== 3); return n + ' ' + s; });
t('b', () => { let n = 0, s = 0; do { s += n; n++; } while (n % 100000 !== 0); return n + ' ' + s; });
t('c', () => { let n = 100000; do { n++; } while (n % 100000 !== 0); return n; });
t('d', () => { let n = 0; do { n += 2; } while (n % 100000 !== 0); return n; });
t('e', () => { let n = 0.5, k = 0; do { n++; k++; } while (n % 50000 !== 0.5); return n + ' ' + k; });
t('f', () => { let n = -70000; do { n++; } while (n % 50000 !== 0); return n; });
t('g', () => { let n = 0; do { ++n; } while (n % 77777 != 76543); return n; });
