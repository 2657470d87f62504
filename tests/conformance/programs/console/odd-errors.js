// Errors with other prototypes, and ones that throw when they are looked at.
console.log(Object.setPrototypeOf(new Error('x'),null));
{
  function OldErr(m){this.message=m; this.name='OldErr'}; OldErr.prototype=Object.create(Error.prototype); OldErr.prototype.constructor=OldErr; console.log(new OldErr('x'));
}
{
  function OldErr2(m){Error.call(this,m); this.message=m; Error.captureStackTrace(this,OldErr2)}; OldErr2.prototype=Object.create(Error.prototype); OldErr2.prototype.constructor=OldErr2; OldErr2.prototype.name='OldErr2'; console.log(new OldErr2('x'));
}
{
  const cs={a:1}; Error.captureStackTrace(cs); console.log(cs, typeof cs.stack);
}
console.log('%s',new Error('fmt')); console.log('%o',new Error('fmt').message); console.log('err:',new Error('x')); console.log(`${new Error('t')}`);
{
  class E6 extends Error{toString(){return 'TS'}}; console.log('%s',new E6('x')); console.log('%s',new (class extends Error{})('anon')); console.log(new (class extends Error{})('anon'));
}
{
  class E7 extends Error{get [Symbol.toStringTag](){return 'Tag7'}}; console.log(new E7('x'));
}
console.log(Object.setPrototypeOf(new TypeError('t'),null));
console.log(Object.setPrototypeOf(new Error('lower case words'),null));
console.log(Object.setPrototypeOf(new Error('x'),Object.prototype));
console.log(Object.setPrototypeOf(new TypeError('x'),Error.prototype));
new EvalError('x'); console.log(new URIError('u'), new SyntaxError('s'), new ReferenceError('r'));
try {
  const nn=new Error('z'); Object.defineProperty(nn,'message',{get(){throw new Error('mget')}}); console.log(nn);
} catch (error) {
  console.log(error.name, error.message);
}
try {
  const n2=new Error('z'); Object.defineProperty(n2,'name',{get(){throw new Error('nget')}}); console.log(n2);
} catch (error) {
  console.log(error.name, error.message);
}
{
  const n3=new Error('z'); Object.defineProperty(n3,'cause',{get(){throw new Error('cget')}}); console.log(n3);
}
{
  class HttpError extends Error{constructor(s,m){super(m);this.status=s}}; console.log(new HttpError(404,'nf')); console.log(Object.keys(new HttpError(1,'x')));
}
