// Promise.race as a timeout: the loser goes on.
const sleep = (ms, v) => new Promise((r) => setTimeout(() => { console.log('timer', v); r(v); }, ms));
Promise.race([sleep(30, 'slow'), sleep(10, 'fast')]).then((v) => console.log('winner', v));
