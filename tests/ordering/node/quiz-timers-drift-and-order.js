// Equal delays run in the order of their making; a shorter one made later overtakes.
setTimeout(() => console.log('A 40'), 40);
setTimeout(() => console.log('B 10'), 10);
setTimeout(() => { console.log('C 40'); setTimeout(() => console.log('F 25 more'), 25); }, 40);
const i = setInterval(() => { console.log('tick of D'); if (++n === 3) clearInterval(i); }, 25);
let n = 0;
const e = setTimeout(() => console.log('never'), 15);
setTimeout(() => { clearTimeout(e); console.log('cleared', e.hasRef()); }, 5);
const u = setTimeout(() => console.log('unref never'), 500);
u.unref();
console.log(typeof i[Symbol.toPrimitive]());
