// Errors inside of other values, with causes and more properties.
console.log(new Error('x'));
console.log([new Error('x')]);
console.log(({e:new Error('multi\nline')}));
console.log(({a:{b:new TypeError('deep')}}));
console.log(({a:{b:{c:{d:new TypeError('toodeep')}}}}));
console.log([[[[new Error('e')]]]]);
console.log(new Error('outer',{cause:'str'}));
console.log(new Error('outer',{cause:new Error('inner')}));
console.log(new Error('outer',{cause:new Error('mid',{cause:new TypeError('deep')})}));
console.log(new Error('outer',{cause:{a:{b:{c:{}}}}}));
console.log(new Error('outer',{cause:undefined}));
console.log(new Error('outer',{cause:null}));
console.log(({e:new Error('outer',{cause:new Error('inner')})}));
console.log(new AggregateError([new Error('a'),new Error('b')],'agg'));
console.log(new AggregateError([]));
console.log(new AggregateError([1,{a:1},'x'],'mixed'));
console.log(({x:new AggregateError([new Error('a')],'agg')}));
console.log(Object.assign(new Error('x'),{errors:[1,2]}));
console.log(Object.assign(new Error('x'),{cause:'own enumerable'}));
console.log([new Error('a'),new Error('b')]);
console.log(new Map([[new Error('k'),new Error('v')]]));
console.log(new Set([new Error('x')]));
{
  const ec=new Error('circ'); ec.self=ec; console.log(ec);
}
{
  const ec2=new Error('c1'); ec2.cause=ec2; console.log(ec2);
}
{
  const ea=new Error('a'),eb=new Error('b',{cause:ea}); ea.cause=eb; console.log(ea);
}
{
  const pe=Promise.reject(new Error('prej')); pe.catch(()=>{}); console.log(pe,{pe});
}
Promise.allSettled([Promise.reject(new Error('s')),1]).then(r=>console.log(r));
console.log(new Error('a'.repeat(100)));
console.log(({e:new Error('a'.repeat(100)),b:1}));
console.log(({a:1,e:new RangeError('r'),c:[new Error('z')]}));
console.log(new Proxy(new Error('px'),{}));
console.log(Object.freeze(new Error('frozen')));
console.log(new Error('has Error: inside\n    at fake (x)'));
