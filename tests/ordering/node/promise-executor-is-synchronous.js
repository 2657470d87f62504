// The executor runs at once, in the middle of the constructor.
console.log('before');
const promise = new Promise((resolve) => {
  console.log('executor');
  resolve('value');
  console.log('after resolve');
});
console.log('after');
promise.then((value) => console.log(value));
console.log('end');
