// One fact a line.
const cases = [
  "var a=1;a+=(a=5,2);a",
  "var a=[1,2,3],i=0;a[i++]+=10;[a,i].join()",
  "var a=[1,2,3],i=0;a[i++]=i++;[a,i].join()",
  "var i=1;i+i++ + ++i",
  "var i=1;i=i++;i",
  "var x=1;(x,x)=2",
  "var x=0;x=x++ + x++;x",
  "var o={a:1};o.a+=(delete o.a,1);o.a",
  "var f=(a,b=a,c=b=9)=>[a,b,c];f(1).join()",
  "(function(a,b=()=>a){var a=2;return [a,b()]})(1).join()",
  "(function(a,b=()=>a){a=2;return [a,b()]})(1).join()",
  "(function(a,b=()=>a){var a;return [a,b()]})(1).join()",
  "(function(a=b,b){})()",
  "(function(a=a){})()",
  "(function(a,b=a){return b})(3)",
  "(function({a}={a:1},[b]=[2]){return a+b})()",
  "(function(a){arguments[0]=2;return a})(1)",
  "(function(a){\"use strict\";arguments[0]=2;return a})(1)",
  "(function(a,b){b=2;return arguments.length+String(arguments[1])})(1)",
  "(function(a,a){return a})(1,2)",
  "(function(a,a){return arguments[0]})(1,2)",
  "(function(a=1){arguments[0]=2;return a})(0)",
  "(function(...a){arguments[0]=2;return a})(0).join()",
  "(function(a){delete arguments[0];arguments[0]=2;return a})(1)",
  "(function(a){Object.defineProperty(arguments,0,{writable:false});a=5;return arguments[0]})(1)",
  "(function(a){Object.freeze(arguments);a=5;return arguments[0]})(1)",
  "(function(a){Object.defineProperty(arguments,0,{get(){return 7}});a=5;return arguments[0]})(1)",
  "(function(){return arguments.callee.name})()",
  "(function(){\"use strict\";return arguments.callee})()",
  "(function(){return Object.getOwnPropertyNames(arguments).join()})(1)",
  "(function(){return [...arguments].join()})(1,2)",
  "(function(){var arguments;return typeof arguments})(1)",
  "(function(){var arguments=1;return typeof arguments})(1)",
  "(function(arguments){return arguments})(1)",
  "(function(){function arguments(){};return typeof arguments})()",
  "(function(){let arguments=1;return arguments})()",
  "(function(a=arguments){return a.length})()",
  "(function(a=arguments[1]){var arguments;return [a,typeof arguments]})(undefined,2).join()",
  "(()=>typeof arguments)()",
  "(function(){return (()=>arguments[0])(2)})(1)",
  "(function(){return Object.prototype.toString.call(arguments)})()",
  "(function f(){f=1;return typeof f})()",
  "(function f(){\"use strict\";f=1})()",
  "(function f(f){return f})(1)",
  "(function f(){var f;return typeof f})()",
  "(function f(){return f})().name",
  "typeof function(){}",
  "new (function(){return {a:1}})().a",
  "new (function(){this.b=2;return 1})().b",
  "x1;let x1=1",
  "{let x2=x2}",
  "{typeof x3;let x3}",
];
for (const text of cases) {
  let out;
  try {
    const value = (0, eval)(text);
    out = `${typeof value} ${String(value)}`;
  } catch (error) {
    out = error && error.name ? `${error.name}: ${error.message}` : `threw ${error}`;
  }
  console.log(text, "->", out);
}
