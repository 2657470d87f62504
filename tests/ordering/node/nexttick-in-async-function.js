// nextTick against the continuation of an async function.
(async () => {
  console.log('start');
  process.nextTick(() => console.log('tick from async'));
  await null;
  console.log('continuation');
  process.nextTick(() => console.log('tick after await'));
  await null;
  console.log('continuation 2');
})();
process.nextTick(() => console.log('tick from main'));
console.log('main');
