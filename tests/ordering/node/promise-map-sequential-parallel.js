// A loop with await is sequential, Promise.all over map is concurrent.
const sleep = (ms, v) => new Promise((r) => setTimeout(r, ms, v));
(async () => {
  for (const ms of [30, 10]) console.log('sequential', await sleep(ms, ms));
  const seen = [];
  const all = await Promise.all([30, 10].map((ms) => sleep(ms, ms).then((v) => { seen.push(v); return v; })));
  console.log('parallel', all.join(), 'finished', seen.join());
})();
