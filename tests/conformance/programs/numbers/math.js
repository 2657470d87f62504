// Math to the last digit.
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
probe(() => [Math.max(), Math.min(), Math.max(-0, 0), Math.min(0, -0), Math.max(1, NaN), Math.max('3', [2]), Math.min(null, undefined)]);
probe(() => [Math.round(2.5), Math.round(-2.5), Math.round(-0.2), Math.round(0.49999999999999994), Math.round(2 ** 52 + 1), Math.round(-Infinity), Math.round(1.5), Math.round(-1.5)]);
probe(() => [Math.trunc(-0.5), Math.ceil(-0.5), Math.floor(-0.5), Math.sign(-0), Math.sign(-3), Math.abs(-0), Math.abs(null), Math.cbrt(27), Math.cbrt(-0)]);
probe(() => [Math.hypot(), Math.hypot(3, 4), Math.hypot(-0), Math.hypot(NaN, Infinity), Math.hypot(1e200, 1e200), Math.hypot(1, 2, 3), Math.hypot(0.1, 0.2, 0.3)]);
probe(() => [Math.fround(5.5), Math.fround(5.05), Math.fround(1e40), Math.fround(1e-50), Math.clz32(0), Math.clz32(1), Math.clz32(-1), Math.clz32(0.5), Math.imul(0xffffffff, 5), Math.imul(2 ** 31, 2), Math.imul('3', 4)]);
probe(() => [Math.pow(1, Infinity), Math.pow(-8, 1 / 3), (-2) ** 3, 2 ** -1074, 2 ** 1024, (-0) ** -3, 0 ** -2, NaN ** 0, (-1) ** Infinity, 100 ** -2, 10 ** 308, 10 ** -5, 1.1 ** 10]);
probe(() => [Math.atan2(0, -0), Math.atan2(-0, -0), Math.atan2(1, 0), Math.atan2(Infinity, -Infinity), Math.atan2(1, -1), Math.asin(2), Math.acos(-1), Math.log(-1), Math.log(0), Math.log10(1000), Math.log2(8), Math.log2(3), Math.log1p(-1)]);
probe(() => [Math.sin(1e22), Math.cos(1e300), Math.tan(Math.PI / 2), Math.sin(Math.PI), Math.exp(1) === Math.E, Math.expm1(1e-10), Math.sinh(710), Math.cosh(710.4), Math.tanh(22), Math.asinh(1e10), Math.acosh(0.5), Math.atanh(1)]);
probe(() => Object.prototype.toString.call(Math));
probe(() => Math.max(Symbol()));
probe(() => Math.max(1n));
let seed = 4321;
function random() {
  seed = (seed * 1103515245 + 12345) % 2147483648;
  return seed / 2147483648;
}
const names = ['sin', 'cos', 'tan', 'asin', 'acos', 'atan', 'sinh', 'cosh', 'tanh', 'asinh', 'acosh', 'atanh', 'exp', 'expm1', 'log', 'log1p', 'log2', 'log10', 'cbrt', 'sqrt'];
for (let round = 0; round < 24; round++) {
  const value = [random() * 2 - 1, (random() - 0.5) * 20, (random() - 0.5) * 1400, 1 + random() * 1e6][round % 4];
  console.log([value, ...names.map((name) => Math[name](value))].join(' '));
  const other = (random() - 0.5) * 40;
  console.log([other, Math.pow(Math.abs(value), other), Math.atan2(value, other), Math.hypot(value, other, 1)].join(' '));
}
