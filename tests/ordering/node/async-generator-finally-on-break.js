// break out of for await waits for the generator's finally.
async function* g() { try { yield 1; yield 2; } finally { console.log('closing'); await null; console.log('closed'); } }
(async () => { for await (const v of g()) { console.log(v); break; } console.log('after loop'); })();
