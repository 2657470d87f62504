// Timeout objects: ref, unref, hasRef, refresh, Symbol.toPrimitive, close
const t = setTimeout(() => console.log('never'), 1000);
console.log(t.hasRef(), t.unref().hasRef(), t.ref() === t, typeof +t, t.constructor.name);
clearTimeout(+t);
const i = setImmediate(() => console.log('never'));
console.log(i.hasRef(), i.constructor.name);
clearImmediate(i);
let n = 0;
const k = setInterval(() => { console.log('interval', ++n); if (n === 3) k.close(); }, 5);
const r = setTimeout(() => console.log('refreshed'), 20);
setTimeout(() => r.refresh(), 10);
setTimeout(() => console.log('25'), 25);
clearTimeout(undefined); clearTimeout(null); clearTimeout({}); clearTimeout('x');
