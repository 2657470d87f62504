// Keys: integers ascending, then strings in order of creation, then symbols.
const o = { z: 1, 10: 'ten', a: 2, 9: 'nine', [Symbol('sym')]: 3, '007': 'seven' };
o.later = 1; o[1] = 'one'; delete o.z; o.z = 'again';
console.log(Object.keys(o).join(), JSON.stringify(o), Reflect.ownKeys(o).map(String).join());
console.log(JSON.stringify(Object.assign({ b: 0 }, { a: 1 }, null, 'x', { b: 2 })), JSON.stringify(Object.fromEntries([['y', 1], ['x', 2], ['0', 3]])));
console.log(Object.entries({ a: 1, b: [2] }).join(';'), Object.values('hi').join(), Object.is(-0, 0), Object.getOwnPropertyNames('ab').join());
