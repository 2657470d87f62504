// yield unwraps a promise; a rejected one is thrown at the yield.
async function* g() {
  console.log('sent', yield Promise.resolve('unwrapped'));
  try { yield Promise.reject('bad'); } catch (e) { console.log('inside', e); }
  yield 'last';
}
(async () => {
  const it = g();
  console.log((await it.next()).value);
  console.log((await it.next('S')).value);
  console.log((await it.next()).done);
})();
