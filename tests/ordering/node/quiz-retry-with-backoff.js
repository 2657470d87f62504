// A blog post's helper: retry with growing pauses.
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
async function retry(task, { times, pause }) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await task(attempt);
    } catch (error) {
      console.log(`attempt ${attempt} failed: ${error.message}`);
      if (attempt === times) throw new Error('gave up', { cause: error });
      await sleep(pause * 2 ** (attempt - 1));
    }
  }
}
const flaky = async (n) => { if (n < 3) throw new Error('no luck'); return `worked at ${n}`; };
const broken = async () => { throw new TypeError('broken'); };
(async () => {
  console.log(await retry(flaky, { times: 5, pause: 10 }));
  try { await retry(broken, { times: 2, pause: 10 }); } catch (e) { console.log(e.message, '<-', e.cause.message); }
})();
console.log('started');
