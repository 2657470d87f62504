// forEach does not wait for async callbacks.
const sleep = (ms) => new Promise((r) => setTimeout(r, ms));
(async () => {
  [20, 10].forEach(async (ms) => { await sleep(ms); console.log('callback', ms); });
  console.log('forEach returned');
})().then(() => console.log('outer resolved'));
