// for-in: integer keys first, then strings as added, then inherited ones; deleted ones are skipped.
const proto = { inherited: 1, b: 'shadowed' };
const o = Object.assign(Object.create(proto), { b: 1, 2: 'two', a: 1, 1: 'one', [Symbol('s')]: 1, '-1': 1, '01': 1 });
for (const k in o) { console.log(k); if (k === 'b') delete o.a; }
for (const k in 'hi') console.log(k);
for (const k in null) console.log('never');
console.log(Object.keys(o).join(), Reflect.ownKeys(o).length);
