// When allSettled tells, with delays and failures.
const after = (ms, v, ok = true) => new Promise((res, rej) => setTimeout(() => { console.log('timer', v); (ok ? res : rej)(v); }, ms));
(async () => {
  const r = await Promise.allSettled([after(30, 'a'), after(10, 'b', false), after(20, 'c')]);
  for (const x of r) console.log(x.status, x.value ?? x.reason);
  try { await Promise.any([after(20, 'd', false), after(10, 'e', false)]); } catch (e) { console.log(e.errors.join()); }
})();
