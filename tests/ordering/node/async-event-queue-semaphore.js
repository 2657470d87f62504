// A semaphore of two with five jobs: who starts when.
class Semaphore {
  constructor(n) { this.free = n; this.waiting = []; }
  async acquire() { if (this.free > 0) { this.free--; return; } await new Promise((r) => this.waiting.push(r)); }
  release() { const next = this.waiting.shift(); if (next) next(); else this.free++; }
}
const s = new Semaphore(2);
const job = async (name, ms) => {
  await s.acquire();
  console.log('start', name);
  await new Promise((r) => setTimeout(r, ms));
  console.log('end', name);
  s.release();
};
job('a', 30); job('b', 10); job('c', 10); job('d', 40); job('e', 10);
