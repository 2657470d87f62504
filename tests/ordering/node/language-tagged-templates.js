// Tagged templates: raw and cooked strings, one strings object for each place, order of evaluation.
const tag = (strings, ...values) => { console.log(strings.join('|'), strings.raw.join('|'), values.join()); return strings; };
const log = (v) => { console.log('eval', v); return v; };
tag`a${log(1)}b\n${log(2)}c`;
const again = () => tag`x${0}`;
console.log(again() === again(), Object.isFrozen(again()));
console.log(`outer ${`inner ${1 + 1}`} ${[1, 2]}`);
console.log(String.raw`\u00e9\n`, `${{ toString() { return 'toString'; }, valueOf() { return 'valueOf'; } }}`);
