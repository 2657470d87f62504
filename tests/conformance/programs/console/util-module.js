// The module util: inspect, format, inherits and their options.
{
  const util=require('util'); console.log(util.inspect({a:{b:{c:{d:1}}}}), util.inspect({a:{b:{c:{d:1}}}},{depth:0}), util.inspect({a:{b:{c:{d:1}}}},false,null,true), util.inspect([1],true), util.inspect('str'), util.inspect({a:1},undefined,-1))
}
{
  const {inspect,format}=require('node:util'); console.log(format('%s-%d',1,2,'x'), format(), format('%%'), format(1,2), inspect(new Map([[1,{a:2}]]),{compact:false}), inspect(Symbol('a')))
}
{
  const util=require('util'); console.log(util.formatWithOptions({colors:true,depth:0},'%O',{a:{b:1}},[1,{c:{}}]), util.formatWithOptions({compact:false},{a:1}))
}
{
  const util=require('util'); try{util.formatWithOptions(5,'a')}catch(e){console.log(e.message,e.code)} try{util.stripVTControlCharacters(5)}catch(e){console.log(e.message)} console.log(util.stripVTControlCharacters('\u001b[31mx\u001b[0m'))
}
{
  const util=require('util'); function A(){this.a=1}; function B(){}; B.prototype.hi=function(){return 'hi'}; util.inherits(A,B); console.log(new A, new A().hi(), A.super_===B, A); try{util.inherits(()=>{},()=>{})}catch(e){console.log(e.message)}
}
{
  const util=require('util'); class Box{constructor(v){this.v=v} [util.inspect.custom](depth,options,inspect){ if(depth<0) return options.stylize('[Box]','special'); const o=Object.assign({},options,{depth:options.depth===null?null:options.depth-1}); const pad=' '.repeat(5); const inner=inspect(this.v,o).replace(/\n/g,`\n${pad}`); return `${options.stylize('Box','special')}< ${inner} >` }}; console.log(new Box(true), new Box({a:{b:{c:{}}}}), [[[[new Box(1)]]]], {a:{b:{c:new Box('x')}}}); console.log(util.inspect(new Box([1,{a:2}]),{colors:true}))
}
{
  const util=require('util'); console.log(util.inspect.custom, util.inspect.custom===Symbol.for('nodejs.util.inspect.custom'), util.inspect.defaultOptions, Object.keys(util.inspect.styles).join(), util.inspect.colors.red, Object.keys(util.inspect.colors).length)
}
{
  console.log(require('console')===console, require('node:console')===console)
}
{
  class Temp{constructor(c){this.c=c} [Symbol.for('nodejs.util.inspect.custom')](d,{stylize}){return stylize(`${this.c}°`,'number')}}; console.log(new Temp(5), `${require('util').inspect(new Temp(3),{colors:true})}`)
}
{
  const util=require('util'); util.inspect.defaultOptions.depth=0; console.log({a:{b:1}}); console.log('%O',{a:{b:1}}); console.dir({a:{b:1}}); util.inspect.defaultOptions={depth:null,compact:1}; console.log({a:{b:{c:{d:{e:1}}}}}); console.table([{a:{b:1}}]); console.log(util.inspect({a:{b:{c:{d:{e:1}}}}})); try{util.inspect.defaultOptions=5}catch(e){console.log(e.name)} util.inspect.defaultOptions.depth=2; util.inspect.defaultOptions.compact=3; console.log({a:{b:{c:{d:{e:1}}}}}); try{(function(){'use strict'; util.inspect.defaultOptions.foo=1})()}catch(e){console.log(e.message)} util.inspect.defaultOptions.maxArrayLength=null; console.log(Array(101).fill(1).length, util.inspect(Array.from({length:102},(_, i)=>i)).length); util.inspect.defaultOptions.maxArrayLength=100
}
