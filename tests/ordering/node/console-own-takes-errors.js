// a Console of one's own takes its streams' errors, unless told otherwise; its streams must be emitters
const { Console } = require('console'); const { Writable } = require('stream'); const { EventEmitter } = require('events');
const bare = { write(t) { process.stdout.write('bare ' + t); } };
for (const o of [bare, { stdout: bare, ignoreErrors: false }, { stdout: bare, ignoreErrors: true }]) try { new Console(o).log('x'); } catch (e) { console.log(e.name, e.message); }
try { new Console(bare, bare, false).error('pos'); } catch (e) { console.log(e.message); }
class S extends EventEmitter { write(t, cb) { process.stdout.write('S ' + t); console.log(typeof cb, this.listenerCount('error')); if (t.startsWith('throw')) throw new Error('sync'); if (t.startsWith('emit')) this.emit('error', new Error('emitted')); return true; } }
const s = new S(); const c = new Console({ stdout: s }); c.log('plain'); c.log('throw'); c.log('emit'); console.log(s.listenerCount('error'));
const strict = new Console({ stdout: s, ignoreErrors: false }); try { strict.log('throw me'); } catch (e) { console.log('thrown', e.message); } try { strict.log('emit me'); } catch (e) { console.log('thrown', e.message); }
const w = new Writable({ write(t, e, cb) { cb(new Error('later')); } }); const wc = new Console(w); wc.log('a'); setImmediate(() => { console.log(w.destroyed); wc.log('b'); }); w.on('close', () => console.log('closed'));
