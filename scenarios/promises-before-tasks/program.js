// Microtasks run as soon as the call stack is empty: before any other task.
setTimeout(function task() {
  console.log('5 task');
  Promise.resolve().then(function inTask() {
    console.log('6 microtask of that task');
  });
}, 0);

setTimeout(function nextTask() {
  console.log('7 next task');
}, 0);

Promise.resolve()
  .then(function first() {
    console.log('2 microtask');
  })
  .then(function second() {
    console.log('4 microtask queued by a microtask');
  });

queueMicrotask(function third() {
  console.log('3 microtask');
});

console.log('1 script');
