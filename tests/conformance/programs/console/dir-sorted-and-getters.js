// console.dir: sorted, getters and numericSeparator.
console.dir({b:1,a:2,c:{z:1,y:2}},{sorted:true}); console.dir({b:1,a:2},{sorted:(x,y)=>x<y?1:-1}); console.dir(Object.assign([3,1,2],{z:1,a:2}),{sorted:true}); console.dir(new Set(['b','a']),{sorted:true}); console.dir(new Map([['b',1],['a',2]]),{sorted:true});
console.dir({get a(){return 1},set a(v){},get b(){return {c:1}},get d(){throw new Error('no')},get e(){return null},get f(){return 'str'},set g(v){}},{getters:true});
console.dir({get a(){return 1},set a(v){},get b(){return {c:1}}},{getters:'get'}); console.dir({get a(){return 1},set a(v){},get b(){return {c:1}}},{getters:'set'}); console.dir({get f(){return ()=>1}},{getters:true});
console.dir([1000,1234567,-1234567.12345,123,0.1234567,1e21,-1000,123456789n,-1234n,NaN,Infinity,new Number(12345)],{numericSeparator:true});
