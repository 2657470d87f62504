// setTimeout does not call the function. It asks another thread to wait,
// and when the time is up, that thread queues a task for the event loop.
console.log('1 first');

setTimeout(function later() {
  console.log('4 after 10 ms');
}, 10);

setTimeout(function soon() {
  console.log('3 after 0 ms, but never at once');
}, 0);

console.log('2 second');
