// Map and Set are iterated in insertion order, and see what is added and deleted meanwhile.
const m = new Map([['a', 1], ['b', 2], ['c', 3]]);
for (const [k] of m) { console.log(k); if (k === 'a') { m.delete('b'); m.set('d', 4); } if (k === 'c') { m.delete('a'); m.set('a', 'again'); } }
const s = new Set([1, 2, 3]);
s.forEach((v) => { console.log(v); if (v < 3) { s.delete(v); s.add(v + 10); } });
console.log([...s].join(), m.size, new Set([NaN, NaN, 0, -0]).size, [...new Map([[NaN, 1]]).keys()][0]);
const it = s.values(); s.clear(); console.log(JSON.stringify(it.next()));
