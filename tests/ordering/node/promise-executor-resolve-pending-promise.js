// A promise resolved with a pending one follows it and can no longer be settled otherwise.
let settle;
const pending = new Promise((resolve) => { settle = resolve; });
const follower = new Promise((resolve, reject) => { resolve(pending); reject('too late'); resolve('too late'); });
follower.then((v) => console.log('follower', v), (e) => console.log('rejected', e));
pending.then((v) => console.log('pending', v));
setTimeout(() => { console.log('timer'); settle('done'); }, 5);
