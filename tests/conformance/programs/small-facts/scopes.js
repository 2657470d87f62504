// One fact a line.
const cases = [
  "1 in 1",
  "\"a\" in \"b\"",
  "x instanceof undefined",
  "({}) instanceof (()=>{})",
  "Object.freeze([1]).push(2)",
  "\"use strict\";Object.freeze({a:1}).a=2",
  "\"use strict\";({get a(){return 1}}).a=2",
  "\"use strict\";delete Object.freeze({a:1}).a",
  "\"use strict\";\"abc\".length=1",
  "\"use strict\";\"abc\"[0]=\"x\"",
  "\"use strict\";(5).x=1",
  "\"use strict\";Object.preventExtensions({}).a=1",
  "\"use strict\";undefined=1",
  "\"use strict\";NaN=1",
  "\"use strict\";(function(){return this})()===undefined",
  "(function(){return this})()===globalThis",
  "(function(){\"use strict\";return typeof this}).call(5)",
  "(function(){return typeof this}).call(5)",
  "typeof null",
  "void 0",
  "`a${1}b${{}}`",
  "((a,b)=>a.raw.join())`x\\n${1}y`",
  "(s=>s[0]===undefined)`\\u`",
  "function tag(s){return s};(()=>{const f=()=>tag`a`;return f()===f()})()",
  "tag2=s=>s;tag2`a`===tag2`a`",
  "var s=0;for(var i=0;i<3;i++){if(i==1)continue;s+=i};s",
  "L1:for(var i=0;i<3;i++)for(var j=0;j<3;j++){if(j==1)continue L1;if(i==2)break L1};i+\",\"+j",
  "var {a,...rest}={a:1,b:2,c:3};JSON.stringify(rest)",
  "(function(){try{return 1}finally{return 2}})()",
  "(function(){for(;;){try{return 1}finally{break}};return 3})()",
  "(function(){var i=1;try{return i}finally{i=2}})()",
  "(function(){L2:try{return 1}finally{break L2};return 4})()",
  "(function(){try{throw 1}catch{return 5}})()",
  "(function(){try{throw 1}catch(e){return e}finally{}})()",
  "var a=1;{function a2(){}};typeof a2",
  "if(1)function a3(){};typeof a3",
  "if(0)function a4(){};typeof a4",
  "typeof a5;{function a5(){}}",
  "(function(){return typeof a6;{function a6(){}}})()",
  "\"use strict\";{function a7(){}};typeof a7",
  "(function(){let a8=1;{function a8(){}};return a8})()",
  "(function(a9){{function a9(){}};return a9})(1)",
  "switch(1){case 1:function b1(){}};typeof b1",
  "try{throw 1}catch(b2){var b2=2};b2",
  "try{throw 1}catch({b3}){{function b3(){}}};typeof b3",
  "label:function b4(){};typeof b4",
  "{async function b5(){}};typeof b5",
  "{function*b6(){}};typeof b6",
  "{function b7(){return 1};function b7(){return 2}};b7()",
  "{function b8(){}b8=1}b8",
  "{b9=1;function b9(){}b9=2}typeof b9",
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
