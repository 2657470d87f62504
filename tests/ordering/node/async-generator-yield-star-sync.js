// yield* over a sync iterable in an async generator awaits its values.
async function* g() { yield* [1, Promise.resolve(2), 3]; }
(async () => { for await (const v of g()) console.log('value', v); })();
let p = Promise.resolve();
for (let i = 1; i <= 15; i++) p = p.then(() => console.log(i));
