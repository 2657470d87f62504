// A cached promise: concurrent callers share one load.
let cache;
const load = () => (cache ??= (async () => { console.log('loading'); await new Promise((r) => setTimeout(r, 10)); console.log('loaded'); return { n: 1 }; })());
(async () => { const [a, b] = await Promise.all([load(), load()]); console.log(a === b, (await load()).n); })();
load().then((v) => console.log('third', v.n));
