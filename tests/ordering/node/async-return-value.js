// The promise of an async function that returns a value has its handler run one tick later.
async function f() { return 'value'; }
f().then((v) => console.log(v));
Promise.resolve().then(() => console.log(1)).then(() => console.log(2));
