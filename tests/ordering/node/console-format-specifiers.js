// console.log's format specifiers.
console.log('%s is %d years and %i, %f', 'Bob', 42.5, 42.9, '1.5');
console.log('%o %O %j', [1], { a: { b: { c: {} } } }, { j: 1 });
console.log('%c styled', 'color: red', 'rest');
console.log('100%', 5, '%s');
console.log('%s', null, undefined, 'extra', { a: 1 });
console.log('%%s %s', 'x');
console.log('%d', '0x10', '%d');
console.log('%s %s', 'only one');
console.log('%s|%s|%s', {}, [1, 'a'], () => 1);
