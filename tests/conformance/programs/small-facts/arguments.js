// One fact a line.
const cases = [
  "let f4=()=>x4;try{f4()}catch(e){e.message};let x4",
  "switch(1){case 0:let a;case 1:a}",
  "for(let i=i;;);",
  "for(let x of [x]);",
  "for(const i=0;i<1;i++);",
  "const c5=1;c5=2",
  "const c6=1;c6++",
  "const [c7]=[1];c7+=1",
  "for(const q of [1]){q=2}",
  "class K8{};K8=1;K8",
  "{function g9(){return 1};g9=2}typeof g9",
  "var r=[];for(let i=0;i<3;i++)r.push(()=>i++);r.map(f=>f()+f()).join()",
  "var r=[];for(var i=0;i<3;i++)r.push(()=>i);r.map(f=>f()).join()",
  "var r=[];for(let i=0,inc=()=>i++;i<3;inc(),i++){r.push(()=>i);if(r.length>4)break};r.map(f=>f()).join()",
  "var r=[];for(let i in {a:1,b:2})r.push(()=>i);r.map(f=>f()).join()",
  "undeclared=5;var q=delete undeclared;typeof undeclared+q",
  "(function(){\"use strict\";undeclared2=1})()",
  "var {length}=\"abc\";length",
  "({}).x.y",
  "null.foo",
  "undefined[0]",
  "(void 0)()",
  "({}).f()",
  "[].x.y.z",
  "null[Symbol.iterator]",
  "let und;und.a.b",
  "let und2={};und2.a.b()",
  "let fn=1;fn()",
  "new 1",
  "new ({}).x",
  "new (()=>{})",
  "new (async()=>{})",
  "new Math.max",
  "[...1]",
  "[...undefined]",
  "Math.max(...1)",
  "f(...undefined)",
  "new Map([1])",
  "({...null})",
  "({...undefined,...1,...\"ab\"})",
  "let {x}=null",
  "let [z]={}",
  "for(const a of 5);",
  "for(const a of {});",
  "yield1=1",
  "Symbol()+\"\"",
  "1n+1",
  "+1n",
  "BigInt(1.5)",
  "1n/0n",
  "null instanceof 1",
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
