// await of a promise, of a value and of a thenable take different numbers of turns.
const order = [];
const done = (s) => { order.push(s); if (order.length === 8) console.log(order.join(' ')); };
const thenable = { then(resolve) { done('then called'); resolve(); } };
async function returnsPromise() { return Promise.resolve(); }
async function returnsValue() { return 1; }
(async () => { await thenable; done('thenable'); })();
(async () => { await returnsPromise(); done('returns promise'); })();
(async () => { await returnsValue(); done('returns value'); })();
(async () => { await 1; done('value'); })();
Promise.resolve().then(() => done('t1')).then(() => done('t2')).then(() => done('t3'));
