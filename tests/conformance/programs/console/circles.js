// What contains itself is numbered and named.
{
  const o={name:'o'}; o.self=o; console.log(o); console.log([o,o]);
}
{
  const a={}; const b={a}; a.b=b; console.log(a); console.log({a,b}); console.log([a,b]);
}
{
  const m=new Map(); m.set('m',m); m.set(m,1); console.log(m);
}
{
  const s=new Set(); s.add(s); console.log(s);
}
{
  const arr=[1]; arr.push(arr); console.log(arr);
}
{
  class N{constructor(v){this.v=v;this.next=null}}; const n=new N(1); n.next=new N(2); n.next.next=n; console.log(n);
}
{
  const x={a:1}; console.log([x,x], {p:x,q:x}, new Map([[x,x]])); x.x=x; console.log([x,x],{p:x,q:{r:x}}, new Map([[x,x]]));
}
{
  const c1={n:1},c2={n:2,c1}; c1.c2=c2; console.log(c1,c2,[c1,c2],{c1,c2});
}
{
  const parent={name:'p',children:[]}; parent.children.push({name:'c',parent}); console.log(parent); console.log(parent.children);
}
{
  const fnc=()=>{}; fnc.self=fnc; console.log(fnc); const ar=[]; ar.push(ar,[ar]); console.log(ar); class S1{constructor(){this.me=this}}; console.log(new S1,[new S1]);
}
