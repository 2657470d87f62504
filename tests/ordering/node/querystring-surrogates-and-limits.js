// querystring: halves of surrogate pairs, and limits of keys that are no numbers
const qs = require('querystring');
const tell = (f) => { try { console.log(f()); } catch (e) { console.log(e.name, e.code, e.message); } };
tell(() => qs.escape({ toString: 1, valueOf: () => 2 }));
tell(() => qs.escape('\ud801')); tell(() => qs.escape('a\ud801')); tell(() => qs.escape({ test: 5 })); tell(() => qs.escape()); tell(() => qs.escape(5)); tell(() => qs.stringify({ a: '\ud801x' }));
tell(() => qs.escape('\ud83d\ude00')); tell(() => qs.escape('\ud801z')); tell(() => qs.stringify({ a: 'é/b c', b: [1, true, null, 2n, NaN, Infinity], c: {} }));
for (const k of [NaN, Infinity, -Infinity, 0, 2, -1, '2']) console.log(Object.keys(qs.parse('a&b&c&d', null, null, { maxKeys: k })).length);
const many = Array.from({ length: 1500 }, (_, i) => 'k' + i).join('&');
for (const k of [undefined, NaN, Infinity, '2', 0, 1200]) console.log(Object.keys(qs.parse(many, null, null, { maxKeys: k })).length);
