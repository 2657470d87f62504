// A lock made of a promise chain keeps critical sections apart.
let tail = Promise.resolve();
const locked = (f) => { const run = tail.then(f); tail = run.catch(() => {}); return run; };
locked(async () => { console.log('a in'); await null; await null; console.log('a out'); });
locked(async () => { console.log('b in'); throw new Error('b'); }).catch((e) => console.log('failed', e.message));
locked(async () => { console.log('c in'); await null; console.log('c out'); });
console.log('main');
