// A handler added in a nextTick is in time.
const p = Promise.reject(new Error('in time'));
process.nextTick(() => p.catch((e) => console.log('handled', e.message)));
