// forEach fixes the length at the start, for-of reads it each time.
const a = [1, 2, 3];
a.forEach((v, i) => { if (i === 0) { a.push(4); a.splice(1, 1); } console.log('forEach', v, i); });
const b = [1, 2, 3]; let n = 0;
for (const v of b) { console.log('of', v); if (n++ < 2) b.push(v * 10); }
console.log([1, , 3].map((x) => 'm').length, Object.keys([1, , 3].map((x) => x)).join());
