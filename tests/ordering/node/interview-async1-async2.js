// async1 and async2 with everything around them.
async function async1() {
  console.log('async1 start');
  await async2();
  console.log('async1 end');
  setTimeout(() => { console.log('timer in async1'); }, 0);
}
async function async2() {
  setTimeout(() => { console.log('timer in async2'); }, 0);
  console.log('async2');
}
async1();
setTimeout(() => { console.log('timer'); }, 0);
console.log('script end');
