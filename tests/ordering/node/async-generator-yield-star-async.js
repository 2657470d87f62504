// yield* over another async generator: ticks of the delegate.
async function* inner() { yield 'i1'; yield 'i2'; return 'inner result'; }
async function* outer() { yield 'o1'; console.log('delegate gave', yield* inner()); yield 'o2'; }
(async () => { for await (const v of outer()) console.log(v); })();
let p = Promise.resolve();
for (let i = 1; i <= 20; i++) p = p.then(() => console.log(i));
