// console.log of deep and wide data as learners have it.
console.log({ users: [{ id: 1, name: 'Ann', roles: ['admin', 'user'], profile: { age: 30, email: 'ann@example.org' } }, { id: 2, name: 'Bob', roles: [], profile: null }], total: 2 });
console.log(Array.from({ length: 3 }, (_, i) => ({ id: i, square: i * i, label: `item number ${i}` })));
console.log(Object.fromEntries(Array.from({ length: 30 }, (_, i) => ['key' + i, i])));
console.log([[1, 2, 3], [4, 5, 6], [7, 8, 9]], { matrix: [[1, 0], [0, 1]] });
console.log([{ status: 'fulfilled', value: 1 }, { status: 'rejected', reason: 'no' }], ['a', 'b'].entries().next());
console.log({ a: 'x'.repeat(60), b: 1 }, { a: 'x'.repeat(70), b: 1 }, { a: [1, 2, 3], b: { c: 1 } });
