// What a listener throws reaches uncaughtException at a next tick; other listeners run
process.on('uncaughtException', (e) => console.log('uncaught', e.message));
const target = new EventTarget();
target.addEventListener('x', () => { throw new Error('in listener'); });
target.addEventListener('x', () => console.log('second'));
target.dispatchEvent(new Event('x'));
console.log('after dispatch');
process.nextTick(() => console.log('tick'));
Promise.resolve().then(() => console.log('micro'));
setTimeout(() => console.log('timeout'), 5);
