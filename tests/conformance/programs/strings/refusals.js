// What strings refuse.
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
probe(() => 'a'.repeat(-1));
probe(() => 'a'.repeat(Infinity));
probe(() => 'ab'.repeat(2 ** 29));
probe(() => 'ab'.padEnd(2 ** 29));
probe(() => 'a'.normalize('x'));
probe(() => String.fromCodePoint(-1));
probe(() => String.fromCodePoint(1.5));
probe(() => String.fromCodePoint(0x110000));
probe(() => String.raw());
probe(() => String.raw({}));
probe(() => 'a'.startsWith(/a/));
probe(() => 'a'.includes(/a/));
probe(() => 'a'.endsWith(/a/));
probe(() => 'a'.matchAll(/a/));
probe(() => 'a'.replaceAll(/a/, ''));
probe(() => 'a'.toLocaleUpperCase('x'));
probe(() => '' + Symbol('x'));
probe(() => `${Symbol()}`);
probe(() => String.prototype.toString.call({}));
probe(() => String.prototype.valueOf.call(1));
probe(() => String.prototype.trim.call(null));
probe(() => String.prototype.at.call(undefined));
probe(() => String.prototype.substr.call(undefined));
probe(() => String.prototype.anchor.call(null));
probe(() => String.prototype.match.call(undefined));
probe(() => String.prototype.replaceAll.call(null));
probe(() => String.prototype.localeCompare.call(undefined));
probe(() => String.prototype.isWellFormed.call(undefined));
probe(() => String.prototype[Symbol.iterator].call(null));
probe(() => ''[Symbol.iterator]().next.call({}));
