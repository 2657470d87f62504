// JSON.stringify calls toJSON, then the replacer, key by key; indents; skips what it must.
const value = { b: 1, a: { toJSON(key) { console.log('toJSON of', key); return 'json'; } }, u: undefined, f() {}, s: Symbol('x'), list: [undefined, () => {}, NaN, null, -0, new Date(0)], n: new Number(5), e: new Error('x'), m: new Map([[1, 2]]) };
console.log(JSON.stringify(value, (key, v) => { console.log('replacer', key === '' ? '(root)' : key, typeof v); return key === 'b' ? undefined : v; }));
console.log(JSON.stringify({ a: [1, { b: 2 }], c: {}, d: [] }, null, 2));
console.log(JSON.stringify({ a: 1, b: 2, c: { a: 3, d: 4 } }, ['a', 'c']), JSON.stringify([1, 2], null, '--'), JSON.stringify('\u2028"\\\n\ud800'), JSON.stringify(undefined), JSON.stringify({ a: 'é😀' }));
try { const loop = { name: 'loop' }; loop.self = loop; JSON.stringify(loop); } catch (e) { console.log(e.name, e.message.split('\n')[0]); }
try { JSON.stringify(1n); } catch (e) { console.log(e.name, e.message); }
