// A generator driven by promises: the old way to write async functions.
function run(g) {
  const it = g();
  return new Promise((resolve, reject) => {
    const step = (method, value) => {
      let r;
      try { r = it[method](value); } catch (e) { return reject(e); }
      if (r.done) resolve(r.value); else Promise.resolve(r.value).then((v) => step('next', v), (e) => step('throw', e));
    };
    step('next');
  });
}
run(function* () {
  console.log('a', yield Promise.resolve(1));
  try { yield Promise.reject('no'); } catch (e) { console.log('caught', e); }
  return 'end';
}).then(console.log);
Promise.resolve().then(() => console.log(1)).then(() => console.log(2)).then(() => console.log(3));
