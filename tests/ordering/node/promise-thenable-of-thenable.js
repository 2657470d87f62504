// A thenable that resolves with another thenable unwraps both, a tick each.
const inner = { then(resolve) { console.log('inner'); resolve('done'); } };
const outer = { then(resolve) { console.log('outer'); resolve(inner); } };
Promise.resolve(outer).then((value) => console.log(value));
Promise.resolve().then(() => console.log(1)).then(() => console.log(2)).then(() => console.log(3)).then(() => console.log(4));
