// Slices of a buffer by encoding; a worker's streams
const b = Buffer.from('héllo'); console.log(b.utf8Slice(0, 3), b.hexSlice(), b.latin1Write('xy', 1), b, Object.keys(Buffer.prototype).length > 5);
for (const k in b) if (/Slice$/.test(k)) console.log(k);
const { Worker } = require('worker_threads'); const w = new Worker('console.log("in worker"); process.stdout.write("raw\\n")', { eval: true, stdout: true }); console.log(w.threadId, typeof w.stdout, w.stdin); w.stdout?.on('data', (d) => console.log('out', String(d))); w.on('exit', () => console.log('exit', w.threadId));
