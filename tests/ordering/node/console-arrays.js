// console.log of arrays: strings quoted inside, nesting, holes, length, extra properties.
console.log([1, 'two', true, null, undefined], [], [[]], [[1, [2, [3, [4]]]]]);
console.log([, 1, , , 2], [undefined], Array(3), ['it\'s', "say \"hi\"", `back\`tick'"`, 'new\nline']);
console.log(Object.assign([1, 2], { key: 'v' }), [-0, 0, 1n], [() => {}, class A {}, Symbol('s')]);
console.log(Array.from({ length: 120 }, (_, i) => i));
console.log(['a'.repeat(30), 'b'.repeat(30), 'c'.repeat(30)]);
console.log(Array.from({ length: 10 }, (_, i) => 'item ' + i));
console.log([['a', 1], ['b', 2]], [{ a: 1 }, { b: 2 }]);
console.log(Array.from({ length: 7 }, (_, i) => i * 1000), [1.5, 22.75, 333.125, 4, 5, 6, 7]);
