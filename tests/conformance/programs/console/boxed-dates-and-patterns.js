// Primitives in objects, dates and regular expressions.
console.log([new Number(3), new Number(-0), new String('abc'), new Boolean(false), Object(Symbol('a')), Object(10n)]);
console.log(Object.assign(new String('abc'),{x:1}));
console.log(Object.assign(new Number(1),{x:1}));
{
  class MyN extends Number{}; class MyS extends String{}; console.log(new MyN(4), new MyS('xyz'), [new MyS('a')]);
}
console.log([new Date(0), new Date(NaN), new Date(1e12)]);
console.log(Object.assign(new Date(0),{x:1}));
{
  class MyD extends Date{}; console.log(new MyD(0));
}
console.log([/a/, /a/gi, new RegExp('/'), new RegExp(''), /[/]\n/]);
console.log(Object.assign(/a/,{x:1}));
{
  class MyR extends RegExp{}; console.log(new MyR('a','g'));
}
console.log(({a:{b:{c:Object.assign(/x/,{y:1})}}}));
console.log('match:', 'abc123'.match(/(?<l>[a-z]+)(\d+)/));
console.log(/a(b)?/.exec('xab'), 'aXbX'.match(/X/g), 'a-b'.split('-'));
console.log(/(?<year>\d{4})-(?<m>\d\d)/d.exec('2020-12'));
console.log(`tpl`, (s=>s)`a${1}b`, (s=>s.raw)`\n`);
console.log([new Date(2020,0,1), new Date('2020-02-30x')], {d:new Date(0)});
console.log(Object(1n), Object('str'), Object(true), [Object('s')], Object.assign(Object('ab'),{z:1}));
