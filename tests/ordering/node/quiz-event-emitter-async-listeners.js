// Listeners run at once, also those that are async: up to their first await.
const { EventEmitter, once, on } = require('events');
const e = new EventEmitter({ captureRejections: true });
e.on('error', (error) => console.log('captured', error.message));
e.on('job', async (v) => { console.log('a', v); await null; console.log('a after', v); });
e.on('job', async (v) => { console.log('b', v); if (v === 2) throw new Error('b failed'); });
once(e, 'job').then(([v]) => console.log('once', v));
(async () => { for await (const [v] of on(e, 'job')) { console.log('on', v); if (v === 2) break; } console.log('loop over'); })();
console.log(e.emit('job', 1));
process.nextTick(() => { console.log('tick'); e.emit('job', 2); });
console.log('sync over');
