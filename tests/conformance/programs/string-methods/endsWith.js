// String.prototype.endsWith: receivers, arguments, and in which order they are converted.
const method = String.prototype.endsWith;
const shown = (value) => (value && typeof value === 'object' && typeof value.next === 'function' ? [...value] : value);
const attempt = (label, call) => {
  try { console.log(label, shown(call())); } catch (error) { console.log(label, error.name, error.message); }
};
const order = [];
const spied = (name, value) => ({ toString() { order.push(name); return value; } });
console.log(method.name, method.length);
for (const target of ['abc', '', ' a b\n', 'x\u{1F600}y', 'aXbXc', 'ǅ ß İ ﬁ', 12.5, true, null, undefined, [1, 2], {}, 5n, Symbol('s')]) {
  attempt('on', () => method.call(target, 'c'));
}
for (const value of [undefined, null, true, 0, -1, 1.5, NaN, Infinity, '', 'b', 'B', [], [1], {}, 5n, Symbol('s')]) {
  attempt('first', () => 'xabcABC1z1'.endsWith(value));
  attempt('second', () => 'xabcABC1z1'.endsWith('1', value));
}
attempt('order', () => method.call(spied('this', 'abc'), spied('first', '1'), spied('second', '2')));
console.log(order.join());
