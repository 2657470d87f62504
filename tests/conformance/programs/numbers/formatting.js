// Numbers in digits, exactly.
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
probe(() => (25).toString(37));
probe(() => (25).toString(1));
probe(() => (1).toFixed(101));
probe(() => (1).toFixed(-1));
probe(() => (1).toPrecision(0));
probe(() => (1).toPrecision(101));
probe(() => (1).toExponential(-1));
probe(() => Number.prototype.toFixed.call('a'));
probe(() => Number.prototype.toString.call({}));
probe(() => Number.prototype.valueOf.call(1n));
probe(() => [(1e21).toFixed(2), NaN.toFixed(2), (-1.5).toFixed(0), (2.5).toFixed(0), (1.005).toFixed(2), (1e-10).toFixed(2), (-0).toFixed(1), (1.45).toFixed(1), (123.456).toFixed(30)]);
probe(() => [(0).toExponential(), (0).toExponential(2), (12345).toExponential(), (12345).toExponential(2), (-1e-7).toExponential(3), Infinity.toExponential(1000), NaN.toExponential(NaN)]);
probe(() => [(0).toPrecision(3), (123.456).toPrecision(4), (0.000001).toPrecision(2), (1e-7).toPrecision(2), (1e21).toPrecision(3), (99.99).toPrecision(3), (25).toPrecision(1), (1e21).toPrecision(30), (-1.5e-9).toPrecision()]);
probe(() => [(255).toString(16), (0.1).toString(3), (1e21).toString(7), (-255.5).toString(2), (0.5).toString(36), (1e-7).toString(2).length, (2 ** 53).toString(36), (1 / 3).toString(2), Infinity.toString(2), (5e-324).toString(2).length]);
probe(() => [1e21, 1e-7, 123456789012345680000, 0.000001, 1.7976931348623157e308, 5e-324, 4.35, 0.1 + 0.2, 100, -1e-7, 1e300, 2 ** 70].map(String));
probe(() => [Number('0x1F'), Number('0b11'), Number('0o17'), Number(' 12 '), Number('1e1000'), Number('1_0'), Number(''), Number('-0x1'), Number('.5'), Number('5.'), Number('+.5e-1'), Number('Infinity'), Number('infinity'), Number(12n), Number('\u00a01\ufeff')]);
probe(() => [Number.isInteger(5.0), Number.isInteger('5'), Number.isSafeInteger(2 ** 53), Number.isSafeInteger(2 ** 53 - 1), Number.isFinite('1'), Number.isNaN('x'), Number.EPSILON === 2 ** -52, Number.MIN_VALUE, Number.parseFloat === parseFloat]);
let seed = 99;
function random() {
  seed = (seed * 1103515245 + 12345) % 2147483648;
  return seed / 2147483648;
}
for (let round = 0; round < 60; round++) {
  const value = [random() * 1000, random() ** 9, Math.floor(random() * 2 ** 53) * Math.floor(random() * 1e5), 10 ** (random() * 600 - 300)][round % 4];
  const digits = Math.floor(random() * 20);
  const radix = 2 + Math.floor(random() * 35);
  console.log(value, value.toString(radix), value.toFixed(digits), value.toExponential(digits), value.toPrecision(digits + 1));
}
