// return p settles a tick later than return await p, and two later than a plain value.
async function plain() { return Promise.resolve('return p'); }
async function awaited() { return await Promise.resolve('return await p'); }
async function variable() { const v = await Promise.resolve('await, then return'); return v; }
plain().then((v) => console.log(v));
awaited().then((v) => console.log(v));
variable().then((v) => console.log(v));
Promise.resolve().then(() => console.log(1)).then(() => console.log(2)).then(() => console.log(3)).then(() => console.log(4));
