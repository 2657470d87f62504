// A handler added in a timer is too late.
const p = Promise.reject(new Error('too late'));
setTimeout(() => p.catch(() => console.log('never')), 0);
