// Objects that say themselves how they read.
console.log(({[Symbol.for('nodejs.util.inspect.custom')](){return 'CUSTOM'}}));
console.log(({a:{[Symbol.for('nodejs.util.inspect.custom')](depth,opts){return 'D'+depth+Object.keys(opts).join()}}}));
console.log(({a:{[Symbol.for('nodejs.util.inspect.custom')](depth,opts,inspect){return {replaced:1,depth, x:inspect({deep:{deep:{deep:{}}}},opts)}}}}));
console.log(({a:{[Symbol.for('nodejs.util.inspect.custom')](){return this}, z:1}}));
console.log(({a:{[Symbol.for('nodejs.util.inspect.custom')](){return 'two\nlines'}}}));
{
  class Money{constructor(a){this.a=a} [Symbol.for('nodejs.util.inspect.custom')](d,o,inspect){return `Money<${inspect(this.a,o)}>`}}; console.log(new Money(5),[new Money('x')],{m:new Money({a:{b:{c:1}}})}, Money.prototype);
}
try {
  console.log(({[Symbol.for('nodejs.util.inspect.custom')](){throw new Error('boom')}}));
} catch (error) {
  console.log(error.name, error.message);
}
console.dir({[Symbol.for('nodejs.util.inspect.custom')](){return 'C'}}); console.dir({[Symbol.for('nodejs.util.inspect.custom')](){return 'C'}},{customInspect:true});
console.dir({x:{[Symbol.for('nodejs.util.inspect.custom')](d,o){return JSON.stringify([d,o])}}},{customInspect:true,foo:'bar',depth:5,maxArrayLength:3});
