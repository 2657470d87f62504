// Timers set in a loop with await between: the order of wake-ups.
const sleep = (ms) => new Promise((r) => setTimeout(r, ms));
(async () => { for (let i = 0; i < 3; i++) { setTimeout(() => console.log('detached', i), 150); await sleep(20); console.log('awaited', i); } })();
