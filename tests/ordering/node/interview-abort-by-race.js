// Cancelling by a token that is looked at after each await.
const token = { cancelled: false };
const sleep = (ms) => new Promise((r) => setTimeout(r, ms));
(async () => { for (let i = 0; ; i++) { if (token.cancelled) { console.log('cancelled at', i); return; } console.log('step', i); await sleep(20); } })();
setTimeout(() => { token.cancelled = true; console.log('cancel'); }, 50);
