// Array.prototype.push: receivers, arguments, and in which order it asks what.
const method = Array.prototype.push;
const attempt = (label, call) => {
  try { console.log(label, call()); } catch (error) { console.log(label, error.name); }
};
const seen = [];
const spied = (target) => new Proxy(target, {
  get(object, key) { seen.push(`get ${String(key)}`); return object[key]; },
  set(object, key, value) { seen.push(`set ${String(key)}`); return Reflect.set(object, key, value); },
  has(object, key) { seen.push(`has ${String(key)}`); return key in object; },
  deleteProperty(object, key) { seen.push(`delete ${String(key)}`); return delete object[key]; },
});
console.log(method.name, method.length);
for (const target of [[3, 1, 2], [3, , 2], [], 'abc', 5, { length: 2, 0: 'x', 1: 'y' }, { length: '2.9', 1: 'y' }, { length: -1 }, undefined, null]) {
  attempt('on', () => { const result = method.call(target, 5, 6); return result === target ? 'itself' : result; });
}
attempt('frozen', () => method.call(Object.freeze([3, 1, 2]), 5, 6));
attempt('sealed', () => method.call(Object.seal([3, 1, 2]), 5, 6));
for (const target of [[3, 1, 2], [3, , 2], { length: 3, 0: 'x', 2: 'y' }]) {
  seen.length = 0;
  attempt('spied', () => typeof method.call(spied(target), 5, 6));
  console.log(seen.join(', '), target);
}
for (const value of [-1, -4, 4, 1.5, -0, NaN, Infinity, '1', null, undefined, true, {}]) {
  attempt('first', () => [1, 2, 3].push(value));
  attempt('second', () => [1, 2, 3, 1].push(1, value));
}
