// What console.error, warn, assert and trace write to standard error.
console.assert(true,'no'); console.assert(1); console.log('ok');
console.error(new Error('to stderr')); console.warn('w',{a:1}); console.error('%s!','e');
console.trace('t %s','x',{a:1}); console.trace(); console.trace(new Error('tr'));
console.assert(false); console.assert(false,'m %d',5,{a:1}); console.assert(0,{a:1}); console.assert('', 5, 6); console.assert(); console.assert(null,'%s');
try {
  console.assert(false,Symbol('a'));
} catch (error) {
  console.log(error.name, error.message);
}
