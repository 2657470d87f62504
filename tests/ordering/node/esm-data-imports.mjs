// Modules whose text stands in their address.
import value, { twice } from 'data:text/javascript,export default 21; export const twice = (x) => x * 2;';
console.log(twice(value));
const a = await import('data:text/javascript,console.log("evaluated"); export let n = 0; export const inc = () => ++n;');
const b = await import('data:text/javascript,console.log("evaluated"); export let n = 0; export const inc = () => ++n;');
a.inc(); console.log(a === b, b.n, Object.keys(a), a[Symbol.toStringTag]);
const [x, y] = await Promise.all(['1', '2'].map(k => import(`data:text/javascript,export default ${k}`)));
console.log(x.default + y.default);
for (const bad of ['data:text/plain,x', 'data:text/javascript,throw new TypeError("inside")', 'data:text/javascript,await Promise.reject(new Error("later"))', 'data:application/json,{}']) {
  try { await import(bad); } catch (e) { console.log(e.name, e.code, e.message); }
}
console.log((await import('data:application/json,{"list":[1,2]}', { with: { type: 'json' } })).default.list);
setTimeout(() => console.log('timer'), 0); process.nextTick(() => console.log('tick'));
import('data:text/javascript,await new Promise(r => setTimeout(r, 20)); export const late = "late"').then(m => console.log(m.late));
import('data:text/javascript;base64,' + Buffer.from('import { sep } from "node:path"; export default sep + import.meta.url.length').toString('base64')).then(m => console.log(m.default));
console.log('end of main');
