// What ES2025 added to regular expressions.
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
probe(() => [RegExp.escape('a.b'), RegExp.escape('1+1'), RegExp.escape('-\n\u2028/,#é'), RegExp.escape('\ud800x'), RegExp.escape(''), RegExp.escape(' ')]);
probe(() => /(?<a>x)|(?<a>y)/.exec('y').groups.a);
probe(() => 'xy'.replace(/(?<a>x)|(?<a>y)/g, '[$<a>]'));
probe(() => /(?<a>x)|(?<a>y)/d.exec('ay').indices.groups.a);
probe(() => /(?i:a)b/.test('Ab'));
probe(() => /(?i:a)b/.test('AB'));
probe(() => /(?-i:a)b/i.test('aB'));
probe(() => /(?-i:a)b/i.test('AB'));
probe(() => /(?ms-i:^.)$/i.test('x\n\n'));
probe(() => RegExp.escape(1));
probe(() => new RegExp('(?<a>x)(?<a>y)'));
