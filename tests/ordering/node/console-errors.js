// console.log of errors, alone, nested, with properties and cause (stack lines left out).
console.log(new Error('plain'));
console.log(new TypeError('typed'), 'and text');
console.log([new RangeError('in array')], { e: new SyntaxError('in object') });
console.log(Object.assign(new Error('with code'), { code: 'E_CODE' }));
console.log(String(new Error('as text')), `${new TypeError()}`, new Error('m').message);
class Custom extends Error { constructor(m) { super(m); this.name = 'Custom'; } }
console.log(new Custom('mine'));
console.log(new AggregateError([new Error('one')], 'many').errors.length);
try { null.x; } catch (e) { console.log(e); }
