// Promise.all reads its iterable to the end at once.
function* source() {
  console.log('start');
  yield Promise.resolve('one');
  console.log('between');
  yield 'two';
  console.log('end');
}
Promise.all(source()).then((v) => console.log(v.join()));
console.log('main');
