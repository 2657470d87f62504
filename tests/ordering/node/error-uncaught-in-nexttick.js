// An uncaught error in a nextTick ends Node before promises.
process.nextTick(() => { throw new Error('in tick'); });
process.nextTick(() => console.log('never'));
Promise.resolve().then(() => console.log('never'));
