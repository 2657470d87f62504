// What the callbacks of arrays are given, and when the array is looked at.
const log = [];
const seen = (what) => { console.log(what, log.join(' ')); log.length = 0; };
const list = ['a', 'b', 'c'];
function counted() { log.push(arguments.length + ':' + [...arguments].map((x) => (Array.isArray(x) ? 'list' : x)).join()); }
list.forEach(counted);
list.map(counted);
list.filter((...all) => { log.push(all.length); });
list.some((value, index, whole, more) => { log.push(value + index + (whole === list) + more); });
list.every((value, index = 'default') => { log.push(value + index); return true; });
seen('given');
list.reduce((...all) => { log.push(all.length); return all[0] + all[1]; });
console.log(list.reduce((sum, value) => sum + value, '>'), list.reduce((sum, value, index) => sum + index, 0), list.reduceRight((sum, value, index, whole) => sum + value + index + whole.length, ''));
list.reduce(function () { log.push(arguments.length); return 'r'; });
seen('reduced');
list.forEach(function () { log.push(typeof this); });
list.forEach(function () { log.push(typeof this); }, 5);
list.forEach(function () { 'use strict'; log.push(typeof this); }, 5);
list.forEach(function () { 'use strict'; log.push(typeof this); });
seen('this');
console.log(['1', '2', '3'].map(Number), ['1', '2', '3'].map(parseInt), [1, 0, ''].filter(Boolean), ['a'].map(String.prototype.concat, 'b'));
const bound = list.map(function (value) { return this.prefix + value; }.bind({ prefix: '-' }));
console.log(bound);

const growing = [1, 2, 3];
growing.forEach((value) => { log.push(value); if (growing.length < 6) growing.push(value * 10); });
seen('growing ' + growing.length);
const shrinking = [1, 2, 3, 4];
console.log(shrinking.map((value) => { shrinking.pop(); return value; }), shrinking);
const holed = [1, , 3];
console.log(holed.map((x) => x * 2), holed.filter(() => true), holed.reduce((a, b) => a + b), holed.some((x) => x === undefined));
holed.forEach((value, index) => { log.push(index); });
seen('holes');
const late = [1, 2, 3];
late.forEach((value, index) => { log.push(value); if (index === 0) delete late[1]; });
seen('deleted');
const sparse = [0, 1];
late.length = 0;
sparse.forEach((value) => { log.push(value); sparse.length = 0; sparse[1e6] = 1; });
seen('sparse');
const changed = [1, 2, 3];
Array.prototype[1] = 'inherited';
changed.forEach((value, index) => { log.push(value); if (index === 0) delete changed[1]; });
delete Array.prototype[1];
seen('inherited');
const like = { length: 2, 0: 'x', get 1() { log.push('got'); return 'y'; } };
console.log(Array.prototype.map.call(like, (value) => value + '!'), Array.prototype.reduce.call('abc', (a, b) => b + a));
seen('like');

const inner = [3, 1, 2].sort((a, b) => { log.push(a + '' + b); return a - b; });
console.log(inner, [3, 1, 2].sort(function () { return arguments.length === 2 ? arguments[0] - arguments[1] : 0; }));
console.log([3, 1, undefined, 2].sort((a, b) => b - a), [2, 1].sort(() => NaN), [1, 2, 3].toSorted((...both) => both[1] - both[0]));
seen('sorted');
try { list.map((value) => { if (value === 'b') throw new Error('at ' + value); return value; }); } catch (error) { console.log(error.message, error.stack.split('\n').length > 2); }
for (const wrong of [undefined, null, 1, {}, 'f']) {
  try { list.map(wrong); } catch (error) { console.log(error.message); }
}
try { [].reduce((a, b) => a); } catch (error) { console.log(error.message); }
const deep = (n) => (n === 0 ? 0 : [n].map((value) => deep(value - 1) + 1)[0]);
console.log(deep(500));
function* lazy() { yield* [1, 2, 3].map((value) => value * 2); }
console.log([...lazy()]);
Promise.all([1, 2, 3].map(async (value) => { await null; return value + 1; })).then((all) => console.log(all));
