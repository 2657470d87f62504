// what V8 says when next, return or throw of an iterator is no function, and whether a sync iterator is closed under for await
const next = (method) => ({ [Symbol.iterator]: () => ({ next: method }) });
const closing = (method) => ({ [Symbol.iterator]: () => ({ next: () => ({ value: 1 }), return: method }) });
const target = { m() {}, deep: { f() {} } };
class Base { constructor() {} m2() {} }
class Derived extends Base {
  constructor(values) { super(...(values ?? [])); }
  m(values) { return super.m2(...values); }
}
const show = (text, error) => console.log(text, error.name, error.message);
for (const broken of [next(undefined), next(null), next(5), next({}), next('s')]) {
  const attempts = [
    () => target.m(...broken), () => target.deep.f(1, ...broken), () => new Base(...broken), () => new Derived(broken), () => new Derived().m(broken),
    () => target.m(...broken, 2), () => target?.m(...broken), () => (() => 1)(...broken), () => target['m'](...broken), () => [...broken],
    () => { (function* () { yield* broken; })().next(); }, () => new Map(broken),
  ];
  for (const attempt of attempts) try { attempt(); } catch (error) { show(String(attempt), error); }
}
for (const method of [5, 's', {}, Symbol('q')]) {
  const items = closing(method);
  const attempts = [
    () => { for (const _ of items) break; }, () => { const [first] = items; },
    () => { const g = (function* () { yield* items; })(); g.next(); g.throw(new Error('thrown')); },
    () => new Uint8Array({ [Symbol.iterator]: method }), () => BigInt64Array.from({ [Symbol.iterator]: method }), () => Array.from({ [Symbol.iterator]: method }),
  ];
  for (const attempt of attempts) try { attempt(); } catch (error) { show(String(attempt), error); }
}
const open = (item) => ({ [Symbol.iterator]: () => ({ next: () => ({ value: item, done: false }), return() { console.log('closed'); return {}; } }) });
const wait = async () => {
  try { for await (const _ of open(Promise.reject(new Error('value')))); } catch (error) { show('for await', error); }
  const g = (async function* () { yield* open(1); })();
  await g.next();
  try { await g.throw(new Error('given')); } catch (error) { show('throw', error); }
};
wait();
