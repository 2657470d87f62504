// Only the first call of a thenable's resolve or reject counts.
const thenable = { then(resolve, reject) { resolve('one'); resolve('two'); reject('three'); } };
Promise.resolve(thenable).then((v) => console.log('v', v), (e) => console.log('e', e));
new Promise((resolve, reject) => { reject('r1'); resolve('r2'); }).then((v) => console.log('v', v), (e) => console.log('e', e));
