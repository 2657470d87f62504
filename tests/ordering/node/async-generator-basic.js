// Values of an async generator arrive by promises.
async function* g() { console.log('start'); yield 1; console.log('between'); yield 2; console.log('end'); }
(async () => { for await (const v of g()) console.log(v); console.log('done'); })();
console.log('main');
