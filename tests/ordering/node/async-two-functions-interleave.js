// Two async functions take turns at each await.
async function run(name) {
  for (let i = 0; i < 3; i++) { console.log(name, i); await null; }
  console.log(name, 'end');
}
run('a');
run('b');
console.log('main');
