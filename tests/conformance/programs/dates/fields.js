// Reading and setting the fields of dates.
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
probe(() => [new Date(2024, 0, 31, 10, 20, 30, 456).getTime(), new Date(99, 0).getFullYear(), new Date(2024, 12).getMonth(), new Date(2024, 0, 0).getDate(), new Date(2024).getTime()]);
probe(() => [Date.UTC(2024), Date.UTC(2024, 1, 29), Date.UTC(0), Date.UTC(100, 0), Date.UTC(2024, 5, 31), Date.UTC(NaN), Date.UTC(), Date.UTC(275760, 8, 13, 0, 0, 0, 1)]);
probe(() => [new Date(8.64e15).getTime(), new Date(8.64e15 + 1).getTime(), new Date(-0).getTime(), new Date(1.9).getTime(), new Date(NaN).getTime(), new Date(undefined).getTime(), new Date(null).getTime(), new Date('x').getTime()]);
probe(() => new Date(new Date(5)).getTime());
probe(() => (() => { const d = new Date(0); return [d.setFullYear(2024, 1, 30), d.setMonth(-1), d.setDate(0), d.setHours(25, 61, 61, 1001), d.setMinutes(-1), d.setSeconds(90), d.setMilliseconds(-1), d.setYear(99), d.getYear(), d.setTime(1e12)]; })());
probe(() => (() => { const d = new Date(NaN); return [d.setMonth(1), d.setFullYear(2000), d.getTime(), d.setHours(), d.getTime()]; })());
probe(() => (() => { const d = new Date(0); return [d.setUTCFullYear(2000, 1, 29), d.setUTCMonth(1, 30), d.setUTCDate(31), d.setUTCHours(1, 2, 3, 4), d.setUTCMinutes(5, 6, 7), d.setUTCSeconds(8, 9), d.setUTCMilliseconds(10)]; })());
probe(() => (() => { const d = new Date(-1); return [d.getUTCDay(), d.getDay(), d.getUTCFullYear(), d.getUTCMonth(), d.getUTCDate(), d.getUTCHours(), d.getUTCMinutes(), d.getUTCSeconds(), d.getUTCMilliseconds(), d.getTimezoneOffset()]; })());
probe(() => [new Date(0) - new Date(5), new Date(1) > new Date(0), +new Date(7), `${new Date(0)}`, new Date(0) + 1, [new Date(3).valueOf()], Number(new Date(NaN))]);
probe(() => [new Date(0)[Symbol.toPrimitive]('number'), new Date(0)[Symbol.toPrimitive]('default'), typeof Date(), Date.length, Date.name, typeof Date.now()]);
probe(() => new Date(0)[Symbol.toPrimitive]('x'));
probe(() => Date.prototype.getTime.call({}));
probe(() => Date.prototype[Symbol.toPrimitive].call(1));
probe(() => new Date(NaN).toISOString());
probe(() => new Date(Symbol()));
probe(() => new Date(1n));
probe(() => new Date({ valueOf() { return 5; } }).getTime());
probe(() => new Date({ toString() { return '2020-01-01'; }, valueOf: null }).getTime());
probe(() => JSON.stringify([new Date(0), new Date(NaN)]));
probe(() => Date.prototype.toJSON.call({ toISOString() { return 'own'; }, valueOf() { return 1; } }));
probe(() => Date.prototype.toJSON.call({ valueOf() { return Infinity; } }));
