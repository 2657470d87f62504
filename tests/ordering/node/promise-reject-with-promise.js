// reject does not unwrap: the reason is the promise itself.
const reason = Promise.resolve('inside');
Promise.reject(reason).catch((r) => { console.log(r === reason); return r; }).then((v) => console.log(v));
