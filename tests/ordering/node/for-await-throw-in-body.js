// A throw in the body of for await closes the iterator and goes on.
async function* g() { try { yield 1; } finally { console.log('cleanup'); } }
(async () => { for await (const v of g()) throw new Error('body ' + v); })().catch((e) => console.log(e.message));
