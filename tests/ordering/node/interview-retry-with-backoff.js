// Retry with growing delays, until the third attempt is good.
const sleep = (ms) => new Promise((r) => setTimeout(r, ms));
let attempts = 0;
const flaky = async () => { attempts++; console.log('attempt', attempts); if (attempts < 3) throw new Error('failed ' + attempts); return 'success'; };
async function retry(f, n, ms) { for (let i = 0; ; i++) { try { return await f(); } catch (e) { console.log(e.message); if (i >= n) throw e; await sleep(ms * 2 ** i); } } }
retry(flaky, 5, 5).then(console.log);
