// Taking strings apart and putting them together.
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
probe(() => ['abc'.at(0), 'abc'.at(-1), 'abc'.at(3), 'abc'.at(NaN), 'abc'.at(-4)]);
probe(() => ['abc'.charAt(1), 'abc'.charAt(9), 'abc'.charCodeAt(1), 'abc'.charCodeAt(-1)]);
probe(() => ['a😀'.codePointAt(1), 'a😀'.codePointAt(2), 'a'.codePointAt(1), '\ud83d'.codePointAt(0)]);
probe(() => ['a'.concat(1, null, undefined, [2, 3]), ''.concat()]);
probe(() => ['abcdef'.slice(-3, -1), 'abcdef'.slice(2), 'abc'.slice(2, 1), 'abc'.slice(-9, 9)]);
probe(() => ['abcdef'.substring(4, 1), 'abc'.substring(-1, 2), 'abc'.substring(NaN), 'abc'.substring(2, Infinity)]);
probe(() => ['abcdef'.substr(-3, 2), 'abc'.substr(1), 'abc'.substr(0, -1), 'abc'.substr(5)]);
probe(() => ['ab'.repeat(3), 'ab'.repeat(0), ''.repeat(2 ** 31), 'a'.repeat(2.9)]);
probe(() => ['5'.padStart(3, '0'), '5'.padStart(4, 'abc'), 'abc'.padEnd(2), 'a'.padEnd(3), 'a'.padEnd(5, ''), 'a'.padEnd(4, undefined)]);
probe(() => [' \t\n\u00a0\ufeff\u2029a b\u3000 '.trim(), '  a '.trimStart(), ' a  '.trimEnd(), '\u180ea'.trim().length]);
probe(() => [String.prototype.trimLeft === String.prototype.trimStart, String.prototype.trimLeft.name]);
probe(() => ['abcabc'.indexOf('c'), 'abcabc'.indexOf('c', 3), 'abc'.indexOf('', 9), 'abc'.indexOf('x'), 'aundefined'.indexOf()]);
probe(() => ['abcabc'.lastIndexOf('c'), 'abcabc'.lastIndexOf('c', 4), 'abc'.lastIndexOf('', 1), 'aaa'.lastIndexOf('a', -5), 'abc'.lastIndexOf('c', NaN)]);
probe(() => ['abc'.includes('bc'), 'abc'.includes('a', 1), 'abc'.startsWith('b', 1), 'abc'.endsWith('b', 2), 'abc'.endsWith(''), 'abc'.startsWith('', 9)]);
probe(() => ['a-b-c'.split('-'), 'a-b-c'.split('-', 2), 'abc'.split(''), 'abc'.split(), ''.split(''), ''.split('a'), 'abc'.split('', 0), 'ab'.split('ab')]);
probe(() => ['aXbX'.replace('X', '[$&$`$\']'), 'aXbX'.replaceAll('X', (m, i, s) => `${i}${s.length}`), 'aaa'.replaceAll('', '-'), 'a'.replace('a', '$$1$<x>$0')]);
probe(() => [String.raw`a\n${1}b`, String.raw({ raw: 'xyz' }, 1, 2, 3), String.raw({ raw: { length: 1, 0: 'q' } }, 9)]);
probe(() => [String.fromCharCode(97, 65536 + 98, 55357, 56832), String.fromCodePoint(128512, 97), String.fromCharCode()]);
probe(() => [[...'a😀\ud83db'].length, [...'😀'][0] === '😀', Array.from('abc', (x) => x + x)]);
probe(() => [Object.keys(new String('ab')), new String('ab').length, Object.getOwnPropertyNames(Object('x')), '0' in Object('a'), delete Object('a').x]);
probe(() => ['x'.anchor('"a"'), 'x'.big(), 'x'.blink(), 'x'.bold(), 'x'.fixed(), 'x'.fontcolor('red'), 'x'.fontsize(7)]);
probe(() => ['x'.italics(), 'x'.link('u'), 'x'.small(), 'x'.strike(), 'x'.sub(), 'x'.sup()]);
probe(() => [typeof String(Symbol('x')), String(Symbol('x')), String(null), String([1, [2, 3]]), String({})]);
