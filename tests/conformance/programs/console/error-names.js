// Errors: names, messages and stacks as the program changed them.
console.log(new Error(''));
console.log(new Error());
console.log([new Error(''), new TypeError()]);
{
  class MyError extends Error{}; console.log(new MyError('m'), [new MyError('n')]);
}
{
  class MyE2 extends Error{constructor(m){super(m);this.name='MyE2'}}; console.log(new MyE2('m'), {e:new MyE2('q')});
}
{
  class MyE3 extends Error{constructor(m){super(m);this.name='Custom'}}; console.log(new MyE3('m'));
}
{
  class MyE4 extends Error{get name(){return 'Getter'}}; console.log(new MyE4('m'));
}
{
  class MyE5 extends TypeError{}; MyE5.prototype.name='MyE5'; console.log(new MyE5('m'));
}
{
  class Validation extends Error{constructor(m,f){super(m);this.name='ValidationError';this.field=f}}; console.log(new Validation('bad','age'));
}
{
  class NotError extends Error{}; console.log(Object.assign(new NotError('x'),{code:5}));
}
{
  const e1=new Error('a'); e1.name='Renamed'; console.log(e1);
}
{
  const e2=new Error('a'); e2.message='changed'; console.log(e2);
}
{
  const e3=new Error('a'); e3.extra={a:{b:{c:{}}}}; console.log(e3);
}
{
  const e4=new Error('a'); delete e4.stack; console.log(e4);
}
{
  const e5=new Error('a'); e5.stack=undefined; console.log(e5);
}
{
  const e6=new Error('a'); e6.stack='custom'; console.log(e6);
}
{
  const e7=new Error('a'); e7.stack='Error: a\n    at foo (x.js:1:1)'; console.log(e7, [e7], {a:{e7}});
}
{
  const e8=new Error('a'); e8.stack=''; console.log(e8);
}
{
  const e9=new Error('a'); e9.stack=5; console.log(e9);
}
{
  const e10=new Error('a'); Object.defineProperty(e10,'stack',{get(){return 'got\n    at x'}}); console.log(e10);
}
console.log(Object.assign(new Error('x'),{name:'Foo'}));
console.log(Object.assign(new Error('x'),{message:'y'}));
console.log(Object.assign(new Error('msg'),{name:5}));
{
  const eu=new Error('m'); eu.name=undefined; console.log(eu);
}
{
  const en=new Error('m'); en.name=null; console.log(en);
}
{
  const es=new Error('m'); es.name=''; console.log(es);
}
try {
  const esym=new Error('m'); esym.name=Symbol('n'); console.log(esym);
} catch (error) {
  console.log(error.name, error.message);
}
{
  const em=new Error('m'); em.message=undefined; console.log(em);
}
{
  const emo=new Error('m'); emo.message={a:1}; console.log(emo);
}
console.log(Object.create(Error.prototype));
console.log(Object.create(TypeError.prototype));
console.log(Object.create(new Error('proto')));
console.log(Object.assign(Object.create(Error.prototype),{message:'fake'}));
console.log(Error.prototype);
console.log(TypeError.prototype);
{
  class NErr extends Error{constructor(...a){super(...a);this.name=this.constructor.name}}; class Sub extends NErr{}; console.log(new NErr('a'), new Sub('b'));
}
{
  class E9 extends Error{name='FieldName'}; console.log(new E9('x'));
}
{
  class E10 extends Error{message='fieldmsg'}; console.log(new E10('x'));
}
{
  class E11 extends Error{static name='StaticName'}; console.log(new E11('x'));
}
{
  const Anon=class extends Error{}; console.log(new Anon('x'));
}
console.log(({error:'plain', stack:'no'}));
