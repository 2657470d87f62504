// Primitives, strings in quotes and keys of objects.
console.log([undefined,null,true,0,-0,1.5,NaN,Infinity,10n,-5n,'a',Symbol('q'),Symbol(),Symbol.iterator]);
console.log(undefined,null,true,-0,'str',10n,Symbol('a\nb'),()=>{},[],{});
console.log('a\nb', ['a\nb', 'it\'s', 'say "hi" it\'s', 'all `\'"', '${x}`\'"', '\u0000\x07\x1b\x7f\x9f\u00a0é', '\ud800', '😀', '\\']);
console.log(({ 'it\'s': 1, 'a-b': 2, a_1: 3, $x: 4, 1: 5, 'é': 6, '': 7, [Symbol('k')]: 8, [Symbol("it's\n")]: 9, ['__proto__']: 10 }));
console.log([1.0,1.10,100000000000000000000000,1e-7,0.1+0.2,123456789012345680000,5e-324,-1e21]);
console.log([true,false],[null],[undefined]);
console.log({undef:undefined,nul:null,nan:NaN,inf:-Infinity,neg:-0,big:1n,sym:Symbol('x'),str:'s',date:new Date(86400000),re:/x/y});
console.log({a:'a\tb',b:"q'q",c:'"',d:`\``,e:'\\',f:'\u2028',g:'\x1b[31m'});
console.log({'key with space':1,'123':2,'1a':3,'a.b':4,'a1':5,'ñ':6,'\n':7,"'":8});
console.log('\x1b[31mred\x1b[0m', ['\x1b[31mred\x1b[0m'], Array.from({length:8},()=>'\x1b[31mr\x1b[0m'));
console.log('a\u0000b', 'tab\there', '\u{1F600}', ['\u{1F600}','\u200b','\ufeff','\u00a0'], 'é'.normalize('NFD'), ['é'.normalize('NFD')]);
console.log('lone \ud800', ['lone \ud800 \udc00x', '\udc00\ud800']);
