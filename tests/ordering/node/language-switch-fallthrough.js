// switch: fall through, default in the middle, strict comparison, case expressions run in order.
const log = (v) => { console.log('case', v); return v; };
const s = (v) => { const out = []; switch (v) { case 1: out.push('one'); case 2: out.push('two'); break; default: out.push('default'); case 3: out.push('three'); } return out.join(); };
console.log(s(1), s(2), s(3), s('1'), s());
switch (3) { case log(1): case log(2): case log(3): console.log('found'); case log(4): console.log('fell'); }
for (const x of [1, 2, 3]) { switch (x) { case 2: continue; } console.log('after switch', x); }
switch (NaN) { case NaN: console.log('never'); break; default: console.log('NaN is no case'); }
