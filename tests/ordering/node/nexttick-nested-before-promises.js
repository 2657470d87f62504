// A nextTick set by a nextTick still runs before promise jobs.
Promise.resolve().then(() => console.log('promise'));
process.nextTick(() => { console.log('tick'); process.nextTick(() => { console.log('nested'); process.nextTick(() => console.log('twice nested')); }); });
