// A generator's body starts at the first next; its value is passed in by the second.
function* g() {
  console.log('start');
  const a = yield 1;
  console.log('got', a);
  const b = yield 2;
  console.log('got', b);
  return 3;
}
const it = g();
console.log('made');
for (const send of ['ignored', 'A', 'B', 'C']) console.log(JSON.stringify(it.next(send)));
