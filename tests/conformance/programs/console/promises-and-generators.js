// Promises with their state, generators.
console.log([Promise.resolve(1), Promise.resolve({a:1}), new Promise(()=>{})]);
{
  const rej2=Promise.reject(3); rej2.catch(()=>{}); console.log(rej2, [rej2], {rej2});
}
{
  class MyP extends Promise{}; console.log(MyP.resolve(5));
}
console.log(Object.assign(Promise.resolve(4),{extra:true}));
console.log(Promise.resolve(Promise.resolve([1,{a:{b:{c:1}}}])));
console.log((function*(){})());
console.log((async function*(){})());
{
  const p1=new Promise(r=>setTimeout(r,1)); console.log(p1,[p1],{p1});
}
{
  async function af(){return 1}; console.log(af(), af, (async()=>{throw 1})().catch(()=>{}));
}
console.log(Promise.all([1]), Promise.race([1]), Promise.resolve('str'), Promise.resolve([]), Promise.resolve({}), Promise.resolve(null), Promise.resolve());
{
  const gen=(function*(){yield 1})(); console.log(gen, gen[Symbol.toStringTag], gen.next(), [...gen]); console.log([gen],{gen});
}
console.log([..."ab"].entries().next(), {done:false,value:undefined});
