// An async generator that sleeps
const { setTimeout: sleep } = require('timers/promises');
async function* g() { for (let i = 0; i < 3; i++) { await sleep(4); yield i; } }
(async () => { for await (const x of g()) console.log(x); })();
