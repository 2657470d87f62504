// Dates as text.
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
const times = [0, -1, 8.64e15, -8.64e15, 951782400000, -62167219200000, -62198755200000, 68256000000, 1582934400000, 1709651229045, -1e14, NaN];
for (const time of times) {
  const date = new Date(time);
  console.log([date.toString(), date.toUTCString(), date.toDateString(), date.toTimeString(), date.toJSON(), date.toGMTString()].join(' | '));
  console.log([date.toLocaleString(), date.toLocaleDateString(), date.toLocaleTimeString()].join(' | '));
}
const date = new Date(Date.UTC(2024, 2, 5, 15, 7, 9, 45));
const midnight = new Date(Date.UTC(2024, 11, 31));
const choices = [
  { dateStyle: 'full' }, { dateStyle: 'long', timeStyle: 'short' }, { dateStyle: 'medium', timeStyle: 'medium' }, { dateStyle: 'short' },
  { timeStyle: 'full' }, { timeStyle: 'long' }, { timeStyle: 'short' },
  { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' }, { weekday: 'short', month: 'short', day: '2-digit' },
  { year: 'numeric', month: '2-digit', day: '2-digit' }, { month: 'long', year: 'numeric' }, { month: 'narrow' }, { weekday: 'narrow' },
  { hour: '2-digit', minute: '2-digit' }, { hour: 'numeric', hour12: false }, { hour: 'numeric', minute: 'numeric', hourCycle: 'h23' },
  { minute: 'numeric', second: 'numeric' }, { hour12: false }, { timeZone: 'UTC', timeZoneName: 'short' }, { year: '2-digit' },
  { month: 'long', day: 'numeric', hour: 'numeric', minute: '2-digit' }, { weekday: 'short', hour: 'numeric' },
  { month: 'x' }, { dateStyle: 'short', month: 'long' },
];
for (const options of choices) {
  for (const method of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString']) {
    let outcome;
    try {
      outcome = [date[method]('en-US', options), midnight[method]('en-US', options)].join(' | ');
    } catch (error) {
      outcome = `${error.name}: ${error.message}`;
    }
    console.log(method, JSON.stringify(options), outcome);
  }
}
