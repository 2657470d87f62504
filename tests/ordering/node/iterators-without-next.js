// an iterator whose next is no function: what each kind of use says
const none = { [Symbol.iterator]: () => ({}) };
const five = { [Symbol.iterator]: () => ({ next: 5 }) };
const holder = { list: none };
for (const f of [
  () => [...none], () => [...five], () => [0, ...holder.list], () => [...{ [Symbol.iterator]: () => ({}) }],
  () => { for (const x of none); }, () => { for (const x of five); }, () => { const [a] = none; },
  () => new Set(none), () => Array.from(five), () => Object.fromEntries(none), () => ((([x]) => x)(five)),
  () => { function* g() { yield* none; } g().next(); },
]) try { console.log(f()); } catch (e) { console.log(e.name, e.message); }
