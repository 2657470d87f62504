// An async function runs at once, up to its first await.
// What follows the await is a microtask.
async function inner() {
  console.log('2 inner runs at once');
  return 'value';
}

async function outer() {
  console.log('1 outer runs at once');
  const value = await inner();
  console.log('5 outer goes on with', value);
  return 'done';
}

outer().then(function finished(result) {
  console.log('7', result);
});

Promise.resolve().then(function other() {
  console.log('6 a microtask queued meanwhile');
});

console.log('3 the script goes on');

setTimeout(function task() {
  console.log('8 a task comes last');
}, 0);
console.log('4 script ends');
