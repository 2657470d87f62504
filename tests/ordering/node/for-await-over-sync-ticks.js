// for await over a sync iterable: ticks of AsyncFromSyncIterator.
(async () => { for await (const v of ['a', 'b', 'c']) console.log(v); console.log('done'); })();
(async () => { for (const v of ['x', 'y', 'z']) console.log(await v); console.log('done sync'); })();
let p = Promise.resolve();
for (let i = 1; i <= 14; i++) p = p.then(() => console.log(i));
