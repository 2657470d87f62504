// Event targets that have too many listeners: limits and warnings
const ev = require('events'); process.on('warning', (w) => console.log(w.name, '|', w.message, '|', w.type, w.count, w.target === t || w.target === u));
const t = new EventTarget(), u = new EventTarget(); const c = new AbortController().signal;
console.log(ev.getMaxListeners(t), ev.getMaxListeners(c)); ev.setMaxListeners(2, t, c); console.log(ev.getMaxListeners(t), ev.getMaxListeners(c));
for (let i = 0; i < 4; i++) t.addEventListener('x', () => {}); for (let i = 0; i < 11; i++) u.addEventListener('x', () => {}); for (let i = 0; i < 3; i++) c.addEventListener('abort', () => {});
ev.setMaxListeners(5); const v = new EventTarget(); console.log(ev.getMaxListeners(v), ev.EventEmitter.defaultMaxListeners, ev.getMaxListeners(new ev())); try { ev.setMaxListeners(1, {}); } catch (e) { console.log(e.code, e.message); } try { ev.getMaxListeners({}); } catch (e) { console.log(e.code, e.message); }
const s = new AbortController().signal; console.log(ev.getMaxListeners(s)); ev.setMaxListeners(0, v); for (let i = 0; i < 20; i++) v.addEventListener('y', () => {});
