// Thenables
const thenable = { then(res, rej) { console.log('then called'); res('value'); } };
const bad = { get then() { throw new Error('getter'); } };
const twice = { then(res, rej) { res(1); rej(2); throw 3; } };
const nested = { then(r) { r({ then(r2) { r2('deep'); } }); } };
Promise.resolve(thenable).then(v => console.log('A', v));
(async () => { console.log('B', await thenable); })();
Promise.resolve(bad).catch(e => console.log('C', e.message));
Promise.all([twice, nested, 5]).then(v => console.log('D', v));
Promise.race([new Promise(() => {}), nested]).then(v => console.log('E', v));
new Promise(r => r(thenable)).finally(() => console.log('F')).then(v => console.log('G', v));
Promise.resolve().then(() => thenable).then(v => console.log('H', v));
class MyP extends Promise { constructor(e) { super(e); console.log('MyP'); } }
MyP.resolve(1).then(x => x + 1).then(x => console.log('I', x));
console.log(MyP.resolve(2) instanceof MyP, Promise.resolve(MyP.resolve(3)) instanceof MyP, MyP.all([1]) instanceof MyP);
