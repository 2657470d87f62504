// console methods
console.table([{ a: 1, b: 'x' }, { a: 2, c: true }]); console.table([[1, 2], [3, 4]]); console.table(new Map([['k', 1]])); console.table([1, 'two', { three: 3 }]);
console.table([{ a: 1, b: 2 }], ['b']); console.table(5); console.table({ r1: { x: 1 }, r2: { y: 2 } }); console.table(new Set([1])); console.table([]);
console.group('G1'); console.log('in'); console.group(); console.log('deeper\nlines'); console.groupEnd(); console.warn('warn in'); console.groupEnd(); console.log('out');
console.groupCollapsed('gc', 1); console.info({ a: 1, b: [1, 2] }); console.groupEnd(); console.groupEnd();
console.count(); console.count('x'); console.count(); console.countReset(); console.count(); console.countReset('nope');
console.assert(true, 'no'); console.assert(false); console.assert(false, 'msg %s', 'f'); console.assert(0, { a: 1 });
console.dir({ a: { b: { c: { d: 1 } } } }, { depth: 0 }); console.dir('str'); console.dirxml([1], { a: 1 });
console.debug('debug %d', 5); console.error('err', new Error('x').message); console.log(); console.log(''); console.log(undefined, null);
console.log(typeof console.time, typeof console.Console, Object.keys(console).length > 15, console[Symbol.toStringTag]);
const { log } = console; log('detached');
