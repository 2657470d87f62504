// Sleeping with Atomics.wait, and how shared buffers look.
const sleepSync = ms => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
console.log('start'); setTimeout(() => console.log('t10'), 10); setTimeout(() => console.log('t0'), 0); setImmediate(() => console.log('imm'));
const t = Date.now(); console.log(sleepSync(30)); console.log(Date.now() - t >= 29 && Date.now() - t < 50); process.nextTick(() => console.log('tick'));
const results = new Map([['a', new SharedArrayBuffer(2)]]); console.log(results);
console.log(new Uint16Array(new SharedArrayBuffer(4)), new Float64Array(new SharedArrayBuffer(8)));

