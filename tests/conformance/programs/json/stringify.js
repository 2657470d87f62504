// Values as JSON.
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
probe(() => JSON.stringify({ a: [undefined, () => 1, Symbol(), NaN, -0, null, 1e21, new Date(0), Object(1), Object('s'), Object(false)], b: undefined }));
probe(() => JSON.stringify([[], {}, [1], { a: [] }], null, 2));
probe(() => JSON.stringify({ a: 1, b: { a: 2, c: 3 } }, ['a', 'b', 'a', 1, Object('c')]));
probe(() => JSON.stringify({ a: 1, b: [1, 2] }, (key, value) => (typeof value === 'number' ? value + 1 : value)));
probe(() => JSON.stringify({ a: { toJSON(key) { return `<${key}>`; } } }));
probe(() => JSON.stringify('\u2028\ud800\u0007"\\/\b\f😀'));
probe(() => JSON.stringify({ a: 1 }, null, '12345678901234'));
probe(() => JSON.stringify({ a: 1 }, null, 20));
probe(() => JSON.stringify([1], null, '\t'));
probe(() => JSON.stringify([1], null, Object(1)));
probe(() => [JSON.stringify(undefined), JSON.stringify(() => 1), JSON.stringify(Symbol()), JSON.stringify(null)]);
probe(() => JSON.stringify(new Map([[1, 2]])));
probe(() => JSON.stringify(new Proxy([1, 2], {})));
probe(() => JSON.stringify(new Proxy({ a: 1 }, {})));
probe(() => JSON.stringify(Object.create({ inherited: 1 }, { hidden: { value: 1 }, seen: { value: 2, enumerable: true } })));
probe(() => JSON.stringify({ get a() { return 1; }, [Symbol()]: 2, 2: 'x', 1: 'y' }));
probe(() => JSON.stringify(1n));
probe(() => JSON.stringify({ a: Object(1n) }));
probe(() => JSON.stringify({ a: { toJSON() { throw new TypeError('mine'); } } }));
probe(() => (() => { const a = {}; a.b = a; return JSON.stringify(a); })());
probe(() => (() => { const a = { x: { y: [] } }; a.x.y.push(1, a.x); return JSON.stringify(a); })());
probe(() => (() => { class Foo {} const a = new Foo(); a.l = { m: { n: { o: a } } }; return JSON.stringify(a); })());
probe(() => (() => { const a = []; a.push({ e: a }); return JSON.stringify(a); })());
probe(() => (() => { const a = Object.create(null); a.s = a; return JSON.stringify(a); })());
probe(() => (() => { const a = { a: { b: { c: { d: {} } } } }; a.a.b.c.d.e = a; return JSON.stringify(a); })());
probe(() => (() => { const a = { b: 1 }; return JSON.stringify([a, a, { a }]); })());
probe(() => (() => { const deep = {}; let at = deep; for (let i = 0; i < 20000; i++) at = at.a = {}; return JSON.stringify(deep); })());
probe(() => Object.prototype.toString.call(JSON));
