// Which line is the last? The rejection ends Node before the timer.
console.log('A');
setTimeout(() => console.log('B'), 0);
Promise.resolve().then(() => { console.log('C'); throw new Error('D'); });
Promise.resolve().then(() => console.log('E')).then(() => console.log('F'));
process.nextTick(() => console.log('G'));
