// which token V8 blames in texts that do not parse: names, keys, rests, loops that await, private names
const cases = [
  'if (1) function* g() {}', 'label: function* g() {}', 'let 1', 'while (1) let [a] = 1', 'if (1) let x', '** 2', '-a ** 2',
  'async () => { for await (let i = 0; i < 1; i++) ; }', 'async () => { for await (const x in y) ; }', 'async () => { for await (;;) ; }',
  'async () => { for await (var i, j of a) ; }', 'async function f() { for await (var x = 1 of y) ; }', 'for (async of []);', 'for (async x of []) ;',
  '0b12', '0b1n1', '1n.5', '\\', 'a\\b', '\\u0031a', '\\uZZ', '"use strict"; "\\8"', 'new.foo', 'a?.', 'async x',
  '(a, ...b = 1) => 1', 'function f(...a = 1) {}', 'let [...a = 1] = b', '[...a = 1] = b', 'let {...a = 1} = b', '({...a = 1} = b)',
  'let {...{a}} = b', '({...[a]} = {})', '({...{a}}) => 1', '({...a, b} = c)', '({a: (b = 1)} = {})', '({a}) = 1',
  'async (await) => 1', 'async await => 1', '"use strict"; [eval] = []', '"use strict"; let {a: arguments} = {}', '"use strict"; ({ eval } = {})',
  '"use strict"; [eval = 1] = []', '"use strict"; ([arguments]) => 1', '({ 1 })', '({ "a" = 2 })', '({ [a], b })', '({ get 1 })', '({ #a: 1 })',
  'class A extends B { constructor() { super } }', 'class A extends B { m() { super.#x } #x }', 'class A { #x = 1; m() { return #x } }',
  '/(?<=a)+/', '/(?<!a){2}/u', '/(?=a)+/',
];
for (const text of cases) {
  try { (0, eval)(text); console.log(text, '-> ok'); } catch (error) { console.log(text, '->', error.name + ': ' + error.message); }
}
