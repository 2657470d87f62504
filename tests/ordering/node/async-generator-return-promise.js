// return p in an async generator awaits p.
async function* g() { return Promise.resolve('awaited'); }
async function* plain() { return 'plain'; }
g().next().then((r) => console.log(JSON.stringify(r)));
plain().next().then((r) => console.log(JSON.stringify(r)));
let p = Promise.resolve();
for (let i = 1; i <= 5; i++) p = p.then(() => console.log(i));
