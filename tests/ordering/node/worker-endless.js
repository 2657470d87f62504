// A worker that computes without end, and an interval in the main thread.
const { Worker } = require('worker_threads');
const spin = new Worker('let x = 0; do { x = (x * 31 + 7) % 1000; } while (x >= 0);', { eval: true });
let n = 0;
const beat = setInterval(() => {
  console.log('beat', ++n);
  if (n < 3) return;
  clearInterval(beat);
  spin.terminate().then((code) => console.log('terminated', code));
  console.log('terminate was called');
}, 200);
spin.on('exit', (code) => console.log('exit', code));
console.log('main');
