console.log('will reject');
await Promise.reject(new TypeError('top level'));
console.log('never');
