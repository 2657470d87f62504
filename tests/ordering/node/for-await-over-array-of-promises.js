// for await over an array waits for each promise in turn.
const sleep = (ms, v) => new Promise((r) => setTimeout(() => { console.log('settled', v); r(v); }, ms));
(async () => { for await (const v of [sleep(20, 'slow'), sleep(5, 'fast'), 'plain']) console.log('loop', v); })();
