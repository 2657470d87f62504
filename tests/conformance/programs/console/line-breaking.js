// Where lines break.
{const o={}; for(let i=0;i<30;i++) o['key'+i]=i; console.log(o)};
console.log(({ aaaaaaaaaaaaaaaa: 'bbbbbbbbbbbbbbbbbb', cccccccccccccccc: 'dddddddddddddddddd', e: 1 }));
console.log(({ aaaaaaaaaaaaaaaa: 'bbbbbbbbbbbbbbbbbb', cccccccccccccccc: 'dddddddddddddddddddddddd' }));
for (let n=50;n<90;n++) console.log({k:'x'.repeat(n)});
for (let n=60;n<80;n++) console.log(['x'.repeat(n)]);
for (let n=20;n<40;n++) console.log({a:'x'.repeat(n),b:'y'.repeat(n)});
for (let n=20;n<40;n++) console.log({outer:{a:'x'.repeat(n),b:'y'.repeat(n-6)}});
console.log([['x'.repeat(30),'y'.repeat(30)],['z'.repeat(20)]], ['x'.repeat(73)], ['x'.repeat(72)],['x'.repeat(71)]);
console.log(['a'.repeat(15),'b'.repeat(15),'c'.repeat(15),'d'.repeat(15)], ['a'.repeat(16),'b'.repeat(16),'c'.repeat(16),'d'.repeat(16)]);
console.log(Object.fromEntries(Array.from({length:28},(_, i)=>['key'+i,'v'.repeat(i%7)])));
console.log(Object.fromEntries(Array.from({length:4},(_, i)=>['k'+i,Array.from({length:8},(_, j)=>j*i)])));
