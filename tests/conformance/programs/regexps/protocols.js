// Classes of regular expressions with steps of their own.
function show(value) {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value);
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'function') return `function ${value.name}`;
  if (value === null || typeof value !== 'object') return String(value);
  if (value instanceof RegExp || value instanceof Date) return String(value);
  const members = Object.keys(value).map((key) => `${key}:${show(value[key])}`);
  return Array.isArray(value) ? `[${members}]` : `{${members}}`;
}
function probe(attempt) {
  let outcome;
  try {
    outcome = show(attempt());
  } catch (error) {
    outcome = `throws ${error.name}: ${error.message}`;
  }
  console.log(`${String(attempt).slice(6)} => ${outcome.toWellFormed()}`);
}
probe(() => (() => { class Loud extends RegExp { exec(s) { const r = super.exec(s); if (r) r[0] = r[0].toUpperCase(); return r; } } return ['abc'.replace(new Loud('b'), '[$&]'), 'abab'.match(new Loud('b', 'g')), 'a-b'.split(new Loud('-')), new Loud('x').test('x')]; })());
probe(() => (() => { class Kind extends RegExp {} return [new Kind('a', 'g') instanceof Kind, 'aXa'.split(new Kind('X')), [...'aXa'.matchAll(new Kind('a', 'g'))].length]; })());
probe(() => (() => { const log = []; const r = /b/g; r.exec = function (s) { log.push(this.lastIndex); return RegExp.prototype.exec.call(this, s); }; return ['abcb'.replace(r, '-'), log, r.lastIndex]; })());
probe(() => (() => { const r = /a/g; r.lastIndex = 1; return ['aaa'.match(r), r.lastIndex, (r.lastIndex = 2, 'aaa'.replace(r, 'b')), r.lastIndex, (r.lastIndex = 2, 'aaa'.search(r)), r.lastIndex]; })());
probe(() => 'abc'.replace({ [Symbol.replace]: (string, value) => `${string}|${value}` }, 'x'));
probe(() => 'abc'.split({ [Symbol.split]: (string, limit) => [string, limit] }, 7));
probe(() => 'abc'.match({ [Symbol.match]: (string) => string + '!' }));
probe(() => 'abc'.search({ [Symbol.search]: () => 42 }));
probe(() => 'abc'.matchAll({ [Symbol.matchAll]: (string) => [string] }));
probe(() => 'abc'.replaceAll({ [Symbol.replace]: () => 'own' }, ''));
probe(() => '/x/'.includes(Object.assign(/x/, { [Symbol.match]: false })));
probe(() => RegExp({ [Symbol.match]: true, source: 'q', flags: 'g', constructor: RegExp }).source);
probe(() => new RegExp({ [Symbol.match]: true, source: 'q', flags: 'g' }));
probe(() => (() => { const r = /a/g; return [RegExp(r) === r, new RegExp(r) === r, new RegExp(r, 'i').flags, RegExp(r, undefined).flags]; })());
probe(() => (() => { const r = /a/; r.compile('b', 'g'); return [String(r), r.lastIndex, String(r.compile(/c/i))]; })());
probe(() => (() => { const it = 'a1b2'.matchAll(/\d/g); return [it.next().value[0], it.next().value.index, it.next().done, it.next().done, Object.prototype.toString.call(it)]; })());
probe(() => (() => { const calls = []; 'x1y2'.replace(/(?<letter>[a-z])(\d)/g, (...all) => { calls.push(all.length, JSON.stringify(all.at(-1))); return ''; }); return calls; })());
probe(() => '2020-01-02'.replace(/(?<y>\d+)-(?<m>\d+)-(?<d>\d+)/, '$<d>.$<m>.$<y>$<z>$<'));
probe(() => 'abc'.replace(/(b)(c)?/, '[$2$1$01$10$3$00$]'));
probe(() => Object.freeze(/a/g).exec('a'));
probe(() => Object.freeze(/a/).exec('a').index);
probe(() => RegExp.prototype.exec.call({}));
probe(() => RegExp.prototype.toString.call(1));
probe(() => RegExp.prototype.compile.call({}));
probe(() => RegExp.prototype[Symbol.match].call(1));
probe(() => RegExp.prototype[Symbol.split].call(1));
probe(() => RegExp.prototype[Symbol.search].call(1));
probe(() => RegExp.prototype[Symbol.matchAll].call(1));
probe(() => RegExp.prototype.test.call({ exec() { return 1; } }));
probe(() => RegExp.prototype.test.call({}));
probe(() => Object.getOwnPropertyDescriptor(RegExp.prototype, 'global').get.call({}));
probe(() => Object.getOwnPropertyDescriptor(RegExp.prototype, 'source').get.call({}));
probe(() => Object.getOwnPropertyDescriptor(RegExp.prototype, 'flags').get.call(1));
probe(() => 'a'.matchAll(/a/g).next.call({}));
probe(() => /a/.exec(Symbol()));
probe(() => (() => { /(a)(b)/.exec('xaby'); return [RegExp.$1, RegExp.$2, RegExp.$3, RegExp.input, RegExp.lastMatch, RegExp.leftContext, RegExp.rightContext, RegExp.lastParen, RegExp['$&']]; })());
