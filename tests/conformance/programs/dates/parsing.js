// What Date.parse makes of texts.
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
const texts = ['2020-01-02','2020-01-02T03:04','2020-01-02T03:04:05Z','2020-01-02T03:04:05.678+01:00','+002020-01-02','-000001-01-01','-000000-01-01','2020','2020-1-5','2020-13-01','2020-01-32','2020-02-30','1/2/2020','1/2','Jan 2 2020','2 January 2020','January 2, 2020 3:04 PM','Thu, 01 Jan 1970 00:00:00 GMT','Thu Jan 01 1970 00:00:00 GMT+0100 (CET)','12:00','Jan','Jan 32 2020','2020/01/02','2020.01.02','1-2-2020','01-02-20','Mon Jan 2','12/25/1995 13:30 EST','12/25/1995 13:30 -0800','2020-01-02 03:04','2020-01-02 03:04:05.5 Z','2020-01-02T24:00','2020-01-02T24:01','2020-01-02t03:04z','20200102','abc','','  ','0','1','32','49','50','99','100','2020-01','2020-01T10:00','T10:00','12:30 AM Jan 1 2000','13:30 PM Jan 1 2000','Jan 1 2000 12 PM','Jan 1 2000 10:30.5','Jan 1 2000 10::30','(comment) Jan 1 (x) 2000','Jan 1 2000)','foo 2000','foo2000','2000 foo','2020-01-02T03:04:05.1234567Z','2020-01-02T03:04:05,5','2020-01-02T03','2020-01-02T03:04+0130','2020-01-02T03:04+1','1e3','Sept 5 2020','Jan-5-2020','5-Jan-2020','2020-Jan-5','1970-01-01T00:00:00.000000001Z','+275760-09-13T00:00:00.000Z','+275760-09-13T00:00:00.001Z','99999-01-01','GMT+1','2000 GMT','2000 PST','Jan 1 2000 UTC+3','Jan 1 2000 GMT-12345','Jan 1 2000 GMT+','2020-01-02T03:04:05 Z','١'];
let seed = 5;
function pick(choices) {
  seed = (seed * 1103515245 + 12345) % 2147483648;
  return choices[Math.floor((seed / 2147483648) * choices.length)];
}
const atoms = ['2020', '20', '1', '31', '12', '0', '99', 'Jan', 'Feb', 'dec', 'March', 'Foo', 'Mon', 'AM', 'pm', 'UTC', 'Z', 'EST', 'T', '-', '/', ':', '.', '+', ' ', ',', '(', ')', '01', '30', '3:04', '10:20:30', '2020-01-02', 'T03:04', '+0100', '-05:30'];
for (let round = 0; round < 400; round++) {
  texts.push(Array.from({ length: 2 + (round % 5) }, () => pick(atoms) + pick(['', '', ' '])).join(''));
}
for (const text of texts) console.log(JSON.stringify(text), Date.parse(text));
