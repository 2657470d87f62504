// Each level of await f() adds a tick.
async function c() { await null; console.log('c'); }
async function b() { await c(); console.log('b'); }
async function a() { await b(); console.log('a'); }
a().then(() => console.log('done'));
let p = Promise.resolve();
for (let i = 1; i <= 5; i++) p = p.then(() => console.log(i));
