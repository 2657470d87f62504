// return before the first next completes the generator; its value is awaited.
async function* g() { console.log('never'); yield 1; }
const it = g();
it.return(Promise.resolve('r')).then((r) => console.log(JSON.stringify(r)));
it.next().then((r) => console.log(JSON.stringify(r)));
const other = g();
other.throw('t').catch((e) => console.log('rejected', e));
other.next().then((r) => console.log('then', JSON.stringify(r)));
let p = Promise.resolve();
for (let i = 1; i <= 5; i++) p = p.then(() => console.log(i));
