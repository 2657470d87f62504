// console.table.
console.table([[1,2],[3,4]]);
console.table([{a:1,b:'x'},{a:2,c:true}]);
console.table([{a:1,b:'x'},{a:2,c:true}],['a']);
console.table([{a:1,b:'x'},{a:2,c:true}],['c','zz']);
console.table([{a:1}],[]);
console.table({x:{a:1},y:{a:2}});
console.table(new Map([['a',1],['b',{c:1}]]));
console.table(new Set([1,'a',{b:1}]));
console.table(new Map([['a',1]]).entries());
console.table(new Map([['a',1]]).keys());
console.table(new Set([1,2]).values());
console.table(new Set([1,2]).entries());
console.table([1,'a',null,undefined,true,1n,Symbol('q'),()=>{}]);
console.table([]);
console.table({});
console.table(5); console.table('str'); console.table(null); console.table(undefined); console.table(()=>{}); console.table();
console.table([1,[2,3],{a:4}]);
console.table([{name:'日本',v:'😀'},{name:'é',v:'✓'}]);
console.table([{a:{b:{c:1}},d:[1,2,3,4,5],e:'long'.repeat(20)}]);
console.table([{a:{x:1,y:2,z:3}},{a:{x:1}}]);
console.table([{b:1,2:'x',1:'y',a:3}]);
console.table([[1,,3],[,2]]);
console.table('abc'.split(''));
try {
  console.table([1],5);
} catch (error) {
  console.log(error.name, error.message);
}
try {
  console.table([{a:1}],'a');
} catch (error) {
  console.log(error.name, error.message);
}
console.table([new Date(0),/a/,new Error('x').message]);
console.table(new Uint8Array([1,2]));
console.table([{f(){},g:class A{},h:Symbol('a')}]);
console.table({a:1,b:'two',c:{d:3}});
console.table([['a',1],['b',2]],['0']);
console.table([{a:1},5],['a']);
console.table([Object.create({inherited:1}), Object.create(null,{x:{value:1,enumerable:true}})]);
console.table([{'a\nb':1}]);
console.table([{v:-0},{v:NaN},{v:'multi\nline'}]);
console.table({length:1,0:{a:1}});
console.table(new Proxy([{a:1}],{}));
{
  class P{constructor(n,a){this.name=n;this.age=a}}; console.table([new P('A',1),new P('B',2)]); console.table({m:new P('M',3)});
}
