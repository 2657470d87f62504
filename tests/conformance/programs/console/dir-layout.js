// console.dir: compact, breakLength and limits of lengths.
console.dir({a:1,b:2,c:3},{compact:false});
console.dir({a:{b:{c:{d:{e:1}}}},f:[1,2,{g:1}]},{compact:false,depth:9});
console.dir({a:{b:{c:{d:{e:1}}}},f:[1,2,{g:1}]},{compact:true,depth:9});
console.dir({a:'x'.repeat(50),b:{c:'y'.repeat(50),d:[1,2,3]}},{compact:true});
console.dir({a:{b:{c:{d:{e:1}}}},f:[1,2,{g:1}]},{compact:1,depth:9});
console.dir({a:{b:{c:{d:{e:1}}}},f:[1,2,{g:1}]},{compact:5,depth:9});
console.dir(Array.from({length:30},(_, i)=>i),{compact:1}); console.dir(Array.from({length:30},(_, i)=>i),{compact:0}); console.dir(Array.from({length:30},(_, i)=>i),{compact:true});
console.dir({a:'x'.repeat(60),b:'y'.repeat(60)},{breakLength:200}); console.dir({a:1,b:2,c:{d:3}},{breakLength:5}); console.dir({a:'x'.repeat(300)},{breakLength:Infinity});
console.dir(Array.from({length:30},(_, i)=>i),{breakLength:Infinity}); console.dir(Array.from({length:30},(_, i)=>i),{breakLength:40});
console.dir([1,2,3,4],{maxArrayLength:2}); console.dir([1,2,3,4],{maxArrayLength:0}); console.dir(Array.from({length:150},()=>1),{maxArrayLength:null}); console.dir(new Set([1,2,3]),{maxArrayLength:1}); console.dir(new Map([[1,2],[3,4]]),{maxArrayLength:1}); console.dir([,,1,,2],{maxArrayLength:2}); console.dir([1,2],{maxArrayLength:-1});
console.dir('abcdefghij',{maxStringLength:3}); console.dir({s:'abcdefghij'},{maxStringLength:9}); console.dir(['a'.repeat(20000)].map(x=>x.length),{maxStringLength:null}); console.dir({s:'abc'},{maxStringLength:0});
