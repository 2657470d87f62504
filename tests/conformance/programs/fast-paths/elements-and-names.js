// What everyday programs do often, at its edges: elements, names, parts of strings.
'use strict';
const log = [];
const seen = (what) => { console.log(what, log.join(' ')); log.length = 0; };
const attempt = (name, run) => {
  try { console.log(name, run()); } catch (error) { console.log(name, error.name + ': ' + error.message); }
};

const grown = [];
for (let i = 0; i < 40; i++) grown[i] = i * 2;
for (let i = 0; i < 3; i++) grown[grown.length] = 'end';
let length = grown.length;
grown[length++] = 'more';
console.log(grown.length, length, grown[39], grown[43]);

const holes = new Array(4);
holes[2] = 'two';
holes[7] = 'seven';
console.log(holes, 1 in holes);
attempt('fraction', () => { const a = [1]; a[0.5] = 'half'; a[-1] = 'minus'; a['01'] = 'text'; a['1'] = 'one'; return JSON.stringify([a, Object.keys(a)]); });
attempt('frozen', () => { const a = Object.freeze([1]); a[1] = 2; return a; });
attempt('sealed', () => { const a = Object.seal([1]); a[0] = 3; a[1] = 2; return a; });
attempt('not extensible', () => { const a = Object.preventExtensions([1]); a[a.length] = 2; return a; });
attempt('length', () => { const a = [1]; Object.defineProperty(a, 'length', { writable: false }); a[1] = 2; return a; });
attempt('element', () => { const a = [1]; Object.defineProperty(a, 0, { writable: false }); a[0] = 2; return a; });
Object.defineProperty(Object.prototype, '3', { set(value) { log.push('set 3 ' + value); }, get() { return 'inherited'; }, configurable: true });
const below = [0, 1, 2];
below[3] = 'x';
const hole = [0, 1, 2, , 4];
hole[3] = 'y';
seen('below ' + below.length + ' ' + hole[3] + ' ' + hole.map((x) => x).join());
delete Object.prototype[3];
below[3] = 'x';
console.log(below.length);
const child = Object.create([1, 2]);
child.length = 5;
child[0] = 'own';
console.log(child.length, child[0], child[1], Object.keys(child));
class Numbers extends Array { sum() { let sum = 0; for (let i = 0; i < this.length; i++) sum += this[i]; return sum; } }
const numbers = new Numbers();
numbers[numbers.length] = 4;
numbers[numbers.length] = 5;
console.log(numbers, numbers.sum(), numbers.map((x) => x * 2) instanceof Numbers);
const watched = new Proxy([], { set(target, key, value) { log.push(String(key)); target[key] = value; return true; } });
watched[watched.length] = 'a';
watched[watched.length] = 'b';
seen('proxy ' + watched.length);

const counts = {};
for (const word of 'to be or not to be'.split(' ')) counts[word] = (counts[word] || 0) + 1;
console.log(counts);
const keyed = { get got() { return 1; }, set put(value) { log.push('put ' + value); } };
for (const name of ['put', 'plain', '7', '0', '__proto__', 'length', 'stack', 'constructor']) keyed[name] = name === '__proto__' ? null : name;
seen(Object.keys(keyed).join() + ' ' + Object.getPrototypeOf(keyed));
attempt('getter only', () => { keyed.got = 2; });
attempt('computed getter only', () => { keyed['got'.toString()] = 2; });
attempt('frozen name', () => { Object.freeze(counts)['a' + 'b'] = 2; });
attempt('own of null', () => { null[{}]; });
attempt('own of undefined', () => { let none; none[[1]] = 1; });
attempt('function as key', () => { let none = null; none[() => 1]; });
attempt('length of nothing', () => { let none; return none.length; });
attempt('element of nothing', () => { let none; return none[0] + 1; });
attempt('symbol and number', () => Symbol('s') + 1);
attempt('symbol in a template', () => `${Symbol('s')}`);
attempt('bigint and number', () => 1n * 2);

const text = 'a\u{1F600}c';
for (const index of [0, 1, 2, 3, 4, -1, 0.5, NaN, Infinity, '1', undefined, true]) {
  log.push(`${text.charAt(index)}|${text.charCodeAt(index)}|${text[index]}`.replace(/[\ud800-\udfff]/g, '?'));
}
seen('parts');
console.log(String.fromCharCode(65), String.fromCharCode(65.9, 66), String.fromCharCode(65601).length, String.fromCharCode(-1).charCodeAt(), String.fromCharCode('66'), String.fromCharCode().length);
const spoken = (name) => ({ toString() { log.push('text of ' + name); return name; }, valueOf() { log.push('value of ' + name); return 7; } });
console.log(`${spoken('a')}-${spoken('b')}${1}${-0}${1e21}${null}${undefined}${[1, [2]]}${5n}` + spoken('c') + 0.1);
seen('spoken');
console.log('x' + 1 + 2, 1 + 2 + 'x', 'x' + -0, 'x' + 0.1, '' + 1e-7, 'x' + NaN, 1 + 'x', 'x' + null + undefined + true);
