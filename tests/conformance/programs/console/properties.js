// Getters, setters, hidden properties, symbols and arguments objects.
console.log((function(){return arguments})(1,'a',{}));
console.log((function(){'use strict';return arguments})());
console.log(({ get a(){return 1}, set a(v){}, get b(){return 2}, set c(v){} }));
console.log(Object.defineProperty({},'hid',{value:1}));
console.log(Object.defineProperty({},'hid',{value:1,enumerable:true}));
console.log(Object.defineProperty({},Symbol('hid'),{value:1}));
console.log(Object.getOwnPropertyDescriptor({get a(){return 1}},'a'), Object.getOwnPropertyDescriptors({a:1}));
console.log(({toString(){return 'x'}, valueOf(){return 1}, toJSON(){return 2}}));
console.log(({inspect(){return 'no'}}));
console.log(Object.getOwnPropertyNames(class{static m(){}}), Reflect.ownKeys({[Symbol('a')]:1,b:2,1:3}));
console.log(Object.getOwnPropertyDescriptors(class A{static get x(){return 1}; static y=2}));
console.log(Object.defineProperties({},{a:{get(){return 1},enumerable:true},b:{set(v){},enumerable:true},c:{get(){},set(v){},enumerable:true},d:{value:1}}));
console.log([Object.defineProperty([1,2],0,{get(){return 1},enumerable:true})], Object.defineProperty({a:1},'length',{value:5}));
console.log({get [Symbol('x')](){return 1}, set [Symbol.iterator](v){}}, {[Symbol.iterator]:1, [Symbol.asyncIterator]:function(){}});
console.log({*[Symbol.iterator](){yield 1}}, new (class It{*[Symbol.iterator](){}})(), new (class It2 extends Array{})(3));
console.log({then(){}}, {length:2}, {length:2,0:'a',1:'b'}, {constructor:1}, {toString:null});
