// The same steps with callbacks, promises and await.
const cb = (name, ms, f) => setTimeout(() => { console.log(name); f(null, name); }, ms);
const pr = (name, ms) => new Promise((r) => cb(name, ms, (e, v) => r(v)));
cb('cb 1', 10, () => cb('cb 2', 10, () => cb('cb 3', 10, () => console.log('callbacks done'))));
setTimeout(() => pr('pr 1', 10).then(() => pr('pr 2', 10)).then(() => console.log('promises done')), 100);
setTimeout(async () => { await pr('aw 1', 10); await pr('aw 2', 10); console.log('await done'); }, 200);
