import Counter, { count, increment, get } from './imported/counter.mjs';
import * as counter from './imported/counter.mjs';
console.log(count, counter.count, get());
increment();
console.log(count, counter.count, get());
const { count: copied } = counter;
increment();
console.log(copied, count, Counter.kind, Counter === counter.default);
for (const assign of [() => { count = 5; }, () => { count++; }, () => { ({ count } = { count: 1 }); }, () => { counter.count = 1; }, () => { delete counter.count; }, () => { counter.extra = 1; }]) {
  try { assign(); } catch (error) { console.log(error.name, error.message); }
}
console.log(typeof count, `${count}`, count + 1, [count], { count });
