// Objects are opened two levels deep; what is empty is shown at any depth.
console.log(({ a: { b: { c: { d: 1 } } } }));
console.log(({ a: { b: { c: {} } } }));
console.log(({ a: { b: { c: [] } } }));
console.log(({ a: { b: { c: [1] } } }));
console.log([[[[1]]]]);
console.log([[[[]]]]);
console.log(({a:[{b:{c:{}}}],d:new Map([['x',{y:{z:1}}]])}));
console.log(({a:1,b:{c:2,d:{e:3,f:{g:4}}},h:[1,[2,[3,[4]]]]}));
console.log([{a:1,b:2},{a:3,b:4},{a:5,b:6}]);
console.log(({users:[{name:'Alice',age:30,tags:['a','b']},{name:'Bob',age:25,tags:[]}],total:2,next:null}));
console.log(({id:1,data:{items:[{id:1,name:'one',nested:{deep:{deeper:true}}},{id:2,name:'two'}],meta:{count:2,page:1}}}));
console.log(({status:'fulfilled',value:42}));
console.log([{status:'fulfilled',value:1},{status:'rejected',reason:new Error('x').message}]);
console.log(JSON.parse('{"a":[1,2,{"b":null}]}'));
console.log(({a:{b:{c:{d:{}}}},arr:[[[[]]]], m:new Map([[{a:{b:{}}},{c:{d:{}}}]])}));
console.log(({a:{b:{c:new Uint8Array(2),d:new ArrayBuffer(1),e:new DataView(new ArrayBuffer(1))}}}));
console.log(({a:{b:{c:{d:new Uint8Array(2),e:new Date(0),f:/x/,g:()=>{},h:new Map(),i:new Map([[1,2]]),j:new Error('x'),k:Promise.resolve(1),l:new Number(1),m:Symbol('s'),n:null,o:[],p:[1],q:{},r:{a:1},s:class A{},t:new Set(),u:new (class Foo{})(), v:new (class Bar{x=1})()}}}}));
console.log({a:[{b:{c:{}}}]}, {a:[[[{}]]]}, {a:{b:[{}]}});
console.log([[]], [{}], {a:[]}, {a:{}}, [[],[]], [[[]]], {a:{b:{}}});
console.log({a:{b:{c:1,d:2}},e:{f:{g:{h:1}}}}, {l1:{l2:{l3:'x'}}}, {l1:{l2:{l3:{}}}}, {l1:{l2:{l3:{l4:1}}}});
console.log({a:1,b:'two',c:[3],d:{e:4}}, [1,'two',[3],{e:4}], {level1:{level2:{level3:{level4:'deep'}}}});
{
  const big={}; for(let i=0;i<5;i++){big['k'+i]={id:i,name:'name'+i,tags:['a','b','c'],nested:{x:i,y:{z:i}}}}; console.log(big);
}
console.log(Array.from({length:3},(_, i)=>({id:i,children:Array.from({length:2},(_, j)=>({id:`${i}-${j}`,leaf:{v:j}}))})));
