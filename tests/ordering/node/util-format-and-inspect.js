// util.format, inspect options, styleText of no terminal
const util = require('util');
console.log(util.format('%s %i %f %j %O %%', 'a', '12.5', '1.5', { a: 1 }, { b: { c: {} } }), util.format('a', 'b', { c: 1 }));
console.log(util.inspect({ a: { b: { c: { d: 1 } } } }, { depth: 0 }), util.inspect('x'), util.inspect([1, [2, [3, [4, [5]]]]]), util.inspect(new Map([[{ a: 1 }, new Set([1])]]), { compact: false }));
console.log(util.stripVTControlCharacters('\u001b[31mred\u001b[39m'), util.isArray([]), util.types.isBoxedPrimitive(Object(1)));
class P { [util.inspect.custom](depth, options) { return `P<${depth}>`; } } console.log(new P(), [new P()]);
