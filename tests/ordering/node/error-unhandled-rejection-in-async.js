// An async function that throws without a handler ends Node; what was before it still printed.
async function f() { await null; console.log('in f'); throw new SyntaxError('from async'); }
f();
setTimeout(() => console.log('never'), 10);
console.log('main');
