// Numbers to text and back.
const ns = [0, -0, 1, -1.5, 0.1 + 0.2, 1e21, 123456789012345680000, 1e-7, 0.000001, 5e-324, 1.7976931348623157e308, NaN, Infinity, -Infinity, 2 ** 53, 100, 0.1, 1 / 3, 123.456];
console.log(ns.map(String).join(' '));
console.log(ns.slice(0, 6).map((n) => n.toFixed(2)).join(' '), (1.005).toFixed(2), (1e21).toFixed(2), (255).toString(16), (0.5).toString(2), (-255).toString(36), (12345.678).toExponential(2), (0.00001234).toPrecision(2), (123456).toPrecision(3));
console.log(['12px', '0x1f', '1e3', ' 42 ', '', 'abc', '0b11', '1_000', '.5', '-0'].map(Number).join(' '), parseInt('12px'), parseInt('0x1f'), parseInt('101', 2), parseFloat('3.14abc'), parseInt(''), Number.parseFloat('.5.5'));
console.log(7 % -3, -7 % 3, 2 ** -1, 5 / 0, 0 / 0, 1 << 31, 1 << 32, -1 >>> 0, -5 >> 1, ~5, 5 & 3, 5 | 3, 5 ^ 3, 0.1 * 3, 9007199254740993);
console.log(Number.isInteger(5.0), Number.isSafeInteger(2 ** 53), Number.EPSILON > 0, Number.MAX_SAFE_INTEGER, Math.round(-0.5), Math.round(2.5), Math.max(), Math.min(), Math.sign(-3), Math.trunc(-4.7), Math.hypot(3, 4), Math.cbrt(27), Math.fround(5.5), Math.clz32(1), Math.imul(3, 4), Math.log2(8), Math.abs(-1));
