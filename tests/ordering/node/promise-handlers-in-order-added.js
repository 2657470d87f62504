// Handlers of one promise run in the order in which they were added, before or after settling.
let resolveIt;
const promise = new Promise((resolve) => { resolveIt = resolve; });
promise.then(() => console.log('first'));
promise.then(() => console.log('second'));
resolveIt();
promise.then(() => console.log('third'));
console.log('main');
