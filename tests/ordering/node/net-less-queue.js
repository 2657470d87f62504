// an in-memory job queue with priorities and events
const { EventEmitter, once } = require('node:events');
class Queue extends EventEmitter {
  #jobs = []; #running = 0; #paused = false;
  constructor({ concurrency = 1 } = {}) { super(); this.concurrency = concurrency; }
  push(fn, priority = 0) {
    const job = { fn, priority, id: this.#jobs.length };
    const i = this.#jobs.findIndex(j => j.priority < priority);
    if (i < 0) this.#jobs.push(job); else this.#jobs.splice(i, 0, job);
    this.emit('queued', priority); queueMicrotask(() => this.#next());
    return this;
  }
  pause() { this.#paused = true; return this; }
  resume() { this.#paused = false; this.#next(); return this; }
  async #next() {
    if (this.#paused || this.#running >= this.concurrency) return;
    const job = this.#jobs.shift();
    if (!job) { if (!this.#running) this.emit('drain'); return; }
    this.#running++;
    try { this.emit('done', await job.fn()); } catch (e) { this.emit('failed', e); } finally { this.#running--; setImmediate(() => this.#next()); }
  }
}
(async () => {
  const q = new Queue({ concurrency: 2 });
  q.on('done', v => console.log('done', v)).on('failed', e => console.log('failed', e.message)).on('queued', p => console.log('queued', p));
  const job = (n, ms) => () => new Promise((r, j) => setTimeout(() => n === 'bad' ? j(new Error(n)) : r(n), ms));
  q.push(job('low', 20)).push(job('high', 10), 10).push(job('bad', 10), 5).push(() => { throw new TypeError('sync'); }, 1);
  await once(q, 'drain'); console.log('drained');
  q.pause().push(job('paused', 1)); setTimeout(() => { console.log('resume'); q.resume(); }, 15);
  console.log(await once(q, 'done'));
})();
