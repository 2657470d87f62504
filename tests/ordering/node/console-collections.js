// console.log of Map, Set, weak collections, iterators, typed arrays.
console.log(new Map([['a', 1], [{ k: 1 }, [2]]]), new Map(), new Set([1, 'x', [3]]), new Set());
console.log(new WeakMap(), new WeakSet(), new Map([[1, new Map([[2, new Map([[3, new Map()]])]])]]));
console.log([1, 2][Symbol.iterator](), new Map([[1, 2]]).entries(), new Set([5]).values(), 'ab'[Symbol.iterator](), new Map([['k', 'v']]).keys());
console.log(new Map(Array.from({ length: 4 }, (_, i) => ['key number ' + i, { value: i, text: 'text '.repeat(3) }])));
