// await of a timer's promise lets everything else run.
const sleep = (ms) => new Promise((r) => setTimeout(r, ms));
(async () => { console.log('a1'); await sleep(20); console.log('a2'); await sleep(20); console.log('a3'); })();
(async () => { console.log('b1'); await sleep(30); console.log('b2'); })();
console.log('main');
