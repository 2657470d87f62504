// for await at the top level of a module.
async function* g() { yield 1; yield 2; }
for await (const v of g()) console.log(v);
for await (const v of [Promise.resolve('a'), 'b']) console.log(v);
console.log('end');
