// A blog post's pool: never more than two jobs at once.
async function pool(tasks, limit) {
  const results = [], running = new Set();
  for (const [i, task] of tasks.entries()) {
    const p = task().then((v) => { results[i] = v; running.delete(p); });
    running.add(p);
    console.log('running', running.size);
    if (running.size >= limit) await Promise.race(running);
  }
  await Promise.all(running);
  return results;
}
const job = (name, ms) => () => new Promise((resolve) => {
  console.log('start', name);
  setTimeout(() => { console.log('done', name); resolve(name.toUpperCase()); }, ms);
});
pool([job('a', 120), job('b', 20), job('c', 20), job('d', 150)], 2).then(console.log);
