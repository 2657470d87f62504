// A rejection at the top level of a module ends Node with exit code 1.
console.log('before');
setTimeout(() => console.log('never'), 0);
await Promise.reject(new TypeError('top level'));
console.log('never');
