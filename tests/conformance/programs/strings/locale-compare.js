// The order of strings for people.
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
probe(() => ['a', 'B', 'b', 'A', 'ä', 'z', '_', '1', '10', '2', ' ', '-', 'é', 'e', 'Z'].sort((x, y) => x.localeCompare(y)).join(''));
probe(() => ['résumé', 'resume', 'Résumé', 'Resume', 'résume', 'resumé'].sort((x, y) => x.localeCompare(y)));
probe(() => Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i)).sort((x, y) => x.localeCompare(y)).join(''));
probe(() => ['co-op', 'coop', 'CO-OP', 'co op', 'Coop', 'cop'].sort((x, y) => x.localeCompare(y)));
probe(() => ['item 10', 'item 9', 'Item 2', 'item 09', 'item'].sort((x, y) => x.localeCompare(y, undefined, { numeric: true })));
probe(() => ['a'.localeCompare('A'), 'a'.localeCompare('á'), 'a'.localeCompare('b'), 'b'.localeCompare('a'), 'a'.localeCompare('a'), 'x'.localeCompare()]);
probe(() => ['a'.localeCompare('A', 'en', { sensitivity: 'base' }), 'a'.localeCompare('á', 'en', { sensitivity: 'base' }), 'a'.localeCompare('á', 'en', { sensitivity: 'accent' }), 'a'.localeCompare('A', 'en', { sensitivity: 'accent' }), 'a'.localeCompare('A', 'en', { sensitivity: 'case' })]);
probe(() => ['ß', 'ss', 'st', 'SS', 'æ', 'ae', 'af', 'ø', 'o', 'p', 'ł', 'l', 'm', 'œ'].sort((x, y) => x.localeCompare(y, 'de')));
probe(() => ['α', 'ω', 'я', 'а', 'z', '中', 'Я', 'Б', 'б', '1', '$', '€', '😀'].sort((x, y) => x.localeCompare(y)));
probe(() => ['é'.localeCompare('e\u0301'), '\0a'.localeCompare('a'), ''.localeCompare('a'), 'ﬁ'.localeCompare('fi'), '2'.localeCompare('10')]);
probe(() => 'a'.localeCompare('b', 'x1'));
probe(() => 'a'.localeCompare('b', [1]));
probe(() => 'a'.localeCompare('b', null));
probe(() => 'a'.localeCompare('b', 'en', { sensitivity: 'x' }));
