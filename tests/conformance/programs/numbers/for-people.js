// Numbers as toLocaleString writes them.
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
probe(() => [(1234567.891).toLocaleString(), (1e21).toLocaleString(), NaN.toLocaleString(), (-Infinity).toLocaleString(), (0.0005).toLocaleString(), (-0).toLocaleString()]);
probe(() => [(1.0005).toLocaleString(), (2.5e-7).toLocaleString(), (0.1235).toLocaleString(), (1.0015).toLocaleString(), (999999.9999).toLocaleString(), (1e300).toLocaleString().length]);
probe(() => [(1234.5).toLocaleString('en-US', { style: 'currency', currency: 'USD' }), (-1234.567).toLocaleString('en-US', { style: 'currency', currency: 'EUR' }), (99.5).toLocaleString('en', { style: 'currency', currency: 'jpy' })]);
probe(() => [(0.256).toLocaleString('en-US', { style: 'percent' }), (1.2345).toLocaleString('en-US', { style: 'percent', maximumFractionDigits: 1 })]);
probe(() => [(1234.5).toLocaleString(undefined, { minimumFractionDigits: 2 }), (1234.5678).toLocaleString(undefined, { maximumFractionDigits: 1 }), (1234.5).toLocaleString(undefined, { maximumFractionDigits: 0 })]);
probe(() => [(5).toLocaleString('en-US', { minimumIntegerDigits: 2 }), (1234567).toLocaleString('en-US', { useGrouping: false }), (12345.678).toLocaleString('en-US', { maximumSignificantDigits: 3 }), (0.00012345).toLocaleString('en-US', { minimumSignificantDigits: 3, maximumSignificantDigits: 4 })]);
probe(() => [(5).toLocaleString('en-US', { signDisplay: 'always' }), (0).toLocaleString('en-US', { signDisplay: 'exceptZero' }), (-5).toLocaleString('en-US', { signDisplay: 'never' })]);
probe(() => [123456789012345678901234567890n.toLocaleString(), (-5n).toLocaleString(), (10n ** 30n).toLocaleString('en-US', { style: 'percent' })]);
probe(() => (1).toLocaleString('en', { style: 'x' }));
probe(() => (1).toLocaleString('en', { style: 'currency' }));
probe(() => (1).toLocaleString('en', { minimumFractionDigits: 101 }));
probe(() => (1).toLocaleString('en', { minimumFractionDigits: 3, maximumFractionDigits: 2 }));
probe(() => (1).toLocaleString('en_US'));
