// A promise resolved with itself is rejected with a TypeError.
let resolveIt;
const promise = new Promise((resolve) => { resolveIt = resolve; });
resolveIt(promise);
promise.catch((error) => console.log(error.name, error.message));
const chained = Promise.resolve().then(() => chained);
chained.catch((error) => console.log(error.name, error.message));
