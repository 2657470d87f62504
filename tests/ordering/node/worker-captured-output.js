// A worker's stdout and stderr as streams of its maker
const { Worker, isMainThread } = require('worker_threads');
if (isMainThread) {
  const w = new Worker(__filename, { stdout: true, stderr: true });
  let out = ''; w.stdout.setEncoding('utf8'); w.stdout.on('data', (d) => { out += d; }); w.stdout.on('end', () => console.log('end', JSON.stringify(out)));
  w.stderr.on('data', (d) => console.log('err', String(d).trim())); w.on('exit', (c) => console.log('exit', c)); console.log(w.stdin);
} else { console.log('captured', { a: 1 }); console.error('problem'); console.log('more'); }
