console.log('start', this);
const order = [];
Promise.resolve().then(() => order.push('then 1')).then(() => order.push('then 2')).then(() => order.push('then 3'));
order.push(await 'value');
order.push('after the first await');
await { then(resolve) { order.push('thenable'); resolve(); } };
order.push('after the thenable');
for await (const each of [Promise.resolve('x'), 'y']) order.push(each);
try { await Promise.reject(new Error('no')); } catch (error) { order.push(error.message); }
console.log(order);
const value = await new Promise((resolve) => setTimeout(resolve, 5, 'from the timer'));
console.log(value);
{ const { x = await 'default' } = {}; console.log(x); }
class Key { static [await 'computed']() { return 'called'; } }
console.log(Key.computed(), await (async () => 'inner')());
