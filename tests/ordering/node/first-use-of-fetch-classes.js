// The first use of Headers loads what fetch is made of: a timer that comes due meanwhile is before the immediate.
setImmediate(() => console.log('immediate'));
setTimeout(() => console.log('timer of 5 ms'), 5);
setTimeout(() => console.log('timer of 200 ms'), 200);
const headers = new Headers({ 'content-type': 'text/plain' });
console.log(headers.get('Content-Type'));
process.nextTick(() => console.log('tick'));
Promise.resolve().then(() => {
  console.log('microtask');
  setTimeout(() => {
    console.log('a second list of timers');
    setImmediate(() => console.log('its immediate'));
    new Headers([['a', 'b']]);
    setTimeout(() => console.log('the second use is quick'), 5);
  }, 60);
});
