// A chain built in a loop runs one link a tick; a second one is interleaved.
let a = Promise.resolve(0);
let b = Promise.resolve(0);
for (let i = 0; i < 4; i++) {
  a = a.then((n) => { console.log('a', n); return n + 1; });
  b = b.then((n) => { console.log('b', n); return n + 10; });
}
Promise.all([a, b]).then((v) => console.log(v.join(' ')));
