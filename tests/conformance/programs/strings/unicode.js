// Strings as UTF-16: case, normal forms, surrogates.
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
probe(() => ['İ'.toLowerCase().length, 'ΑΣ'.toLowerCase(), 'ΑΣ.Β'.toLowerCase(), 'Σ'.toLowerCase(), 'ß'.toUpperCase(), 'ŉ'.toUpperCase(), 'ﬁ'.toUpperCase()]);
probe(() => ['𐐨'.toUpperCase() === '𐐀', 'I'.toLocaleLowerCase('tr'), 'i'.toLocaleUpperCase('tr'), 'I'.toLocaleLowerCase(), 'i'.toLocaleUpperCase(['en', 'tr'])]);
probe(() => ['é'.normalize('NFD').length, 'e\u0301'.normalize() === 'é', 'ﬁ①'.normalize('NFKC'), '\u1e9b\u0323'.normalize('NFKD').length]);
probe(() => ['a'.isWellFormed(), '😀'.isWellFormed(), '\ud83d'.isWellFormed(), '\ude00\ud83d'.isWellFormed(), '\ud83dx'.toWellFormed(), '😀\ude00'.toWellFormed()]);
probe(() => ['\ud83d' + '\ude00' === '😀', '😀'.length, '😀'.slice(0, 1) + '|', '😀'.split('').length, '😀'.split(/(?:)/u).length]);
probe(() => ['\u{10ffff}'.length, '\u{10ffff}'.codePointAt(0), 'a' < '\ud83d', '\uffff' > '😀', '😀' === '\ud83d\ude00']);
probe(() => [encodeURIComponent('😀é'), escape('😀é'), JSON.stringify('\ud83d'), JSON.stringify('😀')]);
