// An async function that returns a thenable.
async function f() { return { then(resolve) { console.log('then'); resolve('thenable'); } }; }
f().then((v) => console.log(v));
Promise.resolve().then(() => console.log(1)).then(() => console.log(2)).then(() => console.log(3));
