// Values, promises, thenables and async functions awaited side by side.
const thenable = { then(r) { console.log('thenable.then'); r('thenable'); } };
const run = async (name, v) => { console.log('start', name); console.log('end', name, await v); };
run('value', 1); run('promise', Promise.resolve(2)); run('thenable', thenable); run('async', (async () => 3)()); run('nested', (async () => Promise.resolve(4))());
console.log('main');
