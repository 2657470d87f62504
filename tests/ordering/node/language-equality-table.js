// Loose and strict equality, and comparison, of awkward pairs.
const values = [0, -0, NaN, '', '0', 'a', null, undefined, true, false, [], [0], {}, 1n, '1'];
for (const a of values) console.log(values.map((b) => (a == b ? 1 : 0)).join(''), values.map((b) => (a === b ? 1 : 0)).join(''), values.map((b) => (a < b ? 1 : 0)).join(''), values.map((b) => (a >= b ? 1 : 0)).join(''));
console.log(values.map((v) => typeof v).join(), values.map((v) => Boolean(v)).join());
