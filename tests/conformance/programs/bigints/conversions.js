// BigInts from and to other things.
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
probe(() => [BigInt('0x1f'), BigInt(' -12 '), BigInt(''), BigInt(true), BigInt(1e20), BigInt('0b101'), BigInt(-0)]);
probe(() => [(255n).toString(16), (-255n).toString(2), (10n ** 40n).toString(36), String(2n ** 100n), `${-0n}`, (123n).toString(undefined)]);
probe(() => [BigInt.asIntN(8, 255n), BigInt.asIntN(8, 128n), BigInt.asIntN(0, 5n), BigInt.asUintN(8, -1n), BigInt.asUintN(64, -1n), BigInt.asIntN(64, 2n ** 63n), BigInt.asIntN(3, '7')]);
probe(() => [typeof Object(1n), Object(1n) + 1n, 1n == 1, 2n > 1, '3' == 3n, Number(2n ** 64n), parseInt('12n'), Number(10n ** 400n), isNaN(Number('1n'))]);
probe(() => [String(7n ** 3000n).length, BigInt('9'.repeat(6000)) + 1n === 10n ** 6000n, (3n ** 500n).toString(7).length]);
probe(() => BigInt(1.5));
probe(() => BigInt('x'));
probe(() => BigInt('1.0'));
probe(() => BigInt(Symbol()));
probe(() => BigInt());
probe(() => BigInt(NaN));
probe(() => BigInt(null));
probe(() => BigInt({}));
probe(() => new BigInt(1));
probe(() => BigInt.asIntN(-1, 1n));
probe(() => BigInt.asIntN(2 ** 53, 1n));
probe(() => BigInt.asUintN(2 ** 53 - 1, -1n));
probe(() => BigInt.asUintN(64, 1));
probe(() => BigInt.prototype.toString.call(1));
probe(() => (10n).toString(37));
probe(() => BigInt.prototype.valueOf.call(1));
