// console.log of primitives, alone and several.
console.log('text', 1, -0, 0, NaN, true, null, undefined, 10n, Symbol('s'));
console.log();
console.log('');
console.log('a\nb', 'tab\tend');
console.log(1.0, 1e100, 0.1, 'x'.repeat(3));
