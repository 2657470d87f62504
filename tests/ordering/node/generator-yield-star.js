// yield* hands on values and receives the inner return value.
function* inner() { const x = yield 'a'; console.log('inner got', x); try { yield 'b'; } finally { console.log('inner finally'); } return 'inner result'; }
function* outer() { const r = yield* inner(); console.log('outer got', r); yield* ['x', 'y']; yield* 'hi'; }
const it = outer();
console.log(it.next().value, it.next('sent').value, it.next().value, it.next().value, it.next().value, it.next().value, it.next().done);
const early = outer();
early.next(); early.next();
console.log(JSON.stringify(early.return('stop')));
