// Groups indent every line; counts have labels.
console.log(); console.info('i'); console.debug('d'); console.log('');
console.group(); console.log('in'); console.group('G','h',{a:1}); console.log('multi\nline'); console.log({a:{b:1},c:'x'.repeat(80)}); console.groupEnd(); console.log('x'); console.groupEnd(); console.groupEnd(); console.log('out');
console.groupCollapsed('C'); console.info('x'); console.table([1]); console.dir({a:1}); console.groupEnd();
console.group('%s-%d','a',5); console.groupEnd();
console.count(); console.count(); console.count('x'); console.countReset(); console.count(); console.count(undefined); console.count(null); console.count({}); console.count(['a','b']);
try {
  console.count(Symbol('a'));
} catch (error) {
  console.log(error.name, error.message);
}
console.clear(); console.profile(); console.profileEnd(); console.timeStamp(); console.log('after');
console.log([undefined, null].map(console.log)); [1,2].forEach(console.log); Promise.resolve(1).then(console.log);
