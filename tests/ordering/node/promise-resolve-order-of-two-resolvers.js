// Reactions are queued when a promise settles, not when then is called.
let r1, r2;
const p1 = new Promise((r) => { r1 = r; });
const p2 = new Promise((r) => { r2 = r; });
p1.then(() => console.log('p1'));
p2.then(() => console.log('p2'));
r2();
r1();
