// What resolves or rejects a promise once more is told in a tick, to listeners of multipleResolves.
process.on('multipleResolves', (type, promise, reason) => { console.log('mr', type, promise instanceof Promise, reason && reason.message || reason); });
new Promise((res, rej) => { res(1); res(2); rej(new Error('late')); console.log('in'); });
new Promise((res, rej) => { rej(new Error('first')); res(5); rej(6); }).catch(e => console.log('caught', e.message));
process.nextTick(() => console.log('tick'));
Promise.resolve().then(() => console.log('micro'));
Promise.race([1, 2, new Promise((_, j) => j(3))]).then(console.log);
Promise.any([Promise.resolve(7), Promise.reject(8)]).then(console.log);
setTimeout(() => { new Promise((r, j) => { r(); j('t') }); console.log('timer') }, 5);
Promise.reject(1).finally(() => { new Promise((r) => { r(1); r(2); }); console.log('finally'); }).catch((e) => console.log('caught', e));
(async () => { await null; new Promise((r, j) => { j(0); r(1); }).catch(() => console.log('late')); process.nextTick(() => console.log('tick behind')); })();
const { promise, resolve } = (() => { let resolve; const promise = new Promise((r) => (resolve = r)); return { promise, resolve }; })();
resolve(promise.then); resolve(promise); setTimeout(() => { process.removeAllListeners('multipleResolves'); resolve(3); console.log('silent'); }, 20);
