// Awaiting several promises started together, one of them rejected: caught where it is awaited.
const fail = async () => { await null; throw new Error('fail'); };
const ok = async () => { await null; return 'ok'; };
(async () => {
  const a = ok();
  const b = fail();
  try { console.log(await a, await b); } catch (e) { console.log('caught', e.message); }
})();
