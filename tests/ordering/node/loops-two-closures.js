// Long loops that call functions with variables of their own: two closures of one text are two variables.
function make(other) {
  let k = 0;
  const bump = () => { k++; return k; };
  if (other) {
    for (let i = 0; i < 60000; i++) { other(); k += 2; }
    console.log('own', k, 'other', other());
  }
  return bump;
}
make(make());
function counter(next) {
  let n = 0;
  return { bump(x) { n += x; return n; }, run(f) { for (let i = 0; i < 50000; i++) { n += f(1); } return n; }, f: (x) => { n += x; return n % 7; } };
}
const a = counter(), b = counter();
console.log(a.run(b.f), b.f(0), a.f(0), b.run(b.f), a.run(a.f));
