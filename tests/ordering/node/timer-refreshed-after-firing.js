// Timers that are refreshed: after they fired, after they were cleared, from their own callback
let n = 0;
const t = setTimeout(() => { console.log('t', ++n); if (n === 2) { clearTimeout(t); t.refresh(); console.log('refresh of a cleared one'); } }, 5);
setTimeout(() => { console.log('refresh', t.refresh() === t, t.hasRef()); }, 20);
const u = setTimeout(() => { console.log('u'); if (++k < 3) u.refresh(); }, 40); let k = 0;
const i = setInterval(() => { console.log('i'); clearInterval(i); i.refresh(); }, 90);
const v = setTimeout(() => console.log('v'), 5).unref(); setTimeout(() => v.refresh(), 110);
const w = setTimeout(() => { console.log('w'); }, 5); setTimeout(() => { w.refresh(); clearTimeout(+w); }, 130);
