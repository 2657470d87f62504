// Awaiting a promise that is never settled: nothing after it runs, Node ends quietly.
async function async1() {
  console.log('async1 start');
  await new Promise((resolve) => { console.log('promise1'); });
  console.log('never');
  return 'never';
}
console.log('srcipt start');
async1().then((res) => console.log(res));
console.log('srcipt end');
process.nextTick(() => console.log('tick'));
