// deprecate warns once; util.types; isDeepStrictEqual
const util = require('util');
process.on('warning', (w) => console.log(w.name, w.code, w.message));
const old = util.deprecate((x) => x + 1, 'old() is old', 'DEP0');
console.log(old(1), old(2));
console.log(util.types.isPromise(Promise.resolve()), util.types.isRegExp(/x/), util.types.isDate({}),
  util.types.isAsyncFunction(async () => {}), util.types.isGeneratorFunction(function* () {}),
  util.types.isMap(new Map()), util.types.isProxy(new Proxy({}, {})), util.types.isNativeError(new TypeError()));
console.log(util.isDeepStrictEqual({ a: [1, { b: 2 }] }, { a: [1, { b: 2 }] }), util.isDeepStrictEqual([1], ['1']));
console.log(util.format('%s %d %j %o', 'a', 1.5, { x: 1 }, [1]), util.inspect(new Map([['k', { v: 1 }]])));
