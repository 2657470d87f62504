// A pool of three at once over eight jobs.
const job = (id) => () => new Promise((r) => { console.log('start', id); setTimeout(() => { console.log('end', id); r(id * 10); }, [130, 20, 60, 20, 180, 20, 20, 60][id]); });
async function pool(limit, jobs) {
  const results = []; let next = 0;
  const worker = async () => { while (next < jobs.length) { const i = next++; results[i] = await jobs[i](); } };
  await Promise.all(Array.from({ length: limit }, worker));
  return results;
}
pool(3, Array.from({ length: 8 }, (_, i) => job(i))).then((r) => console.log(r.join()));
