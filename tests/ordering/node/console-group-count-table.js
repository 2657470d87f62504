// console.group indents, count counts, assert speaks when false, dir shows.
console.log('outside');
console.group('group');
console.log('inside');
console.group();
console.log('deeper\nsecond line', { a: 1 });
console.groupEnd();
console.info('inside again');
console.groupEnd();
console.log('outside again');
console.count(); console.count('x'); console.count(); console.countReset(); console.count();
console.assert(true, 'never'); console.assert(false, 'assertion', 1);
console.dir({ a: { b: { c: { d: 1 } } } });
console.table([{ a: 1, b: 'x' }, { a: 2, c: true }]); console.table([[1, 2], [3, 4]]); console.table('not tabular');
