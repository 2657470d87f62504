// The usual array methods and their callbacks' arguments.
const a = [5, 1, 4];
console.log(a.map((v, i, all) => v * i + all.length).join(), a.filter((v) => v > 1).join(), a.reduce((s, v, i) => s + v * i, 100), a.reduceRight((s, v) => s + v, ''));
console.log(a.find((v) => v < 5), a.findIndex((v) => v === 4), a.findLast((v) => v > 3), a.findLastIndex((v) => v > 9), a.indexOf(1), a.includes(4), a.some((v) => v > 4), a.every((v) => v > 4), a.at(-1));
console.log([1, [2, [3, [4]]]].flat().length, [1, [2, [3, [4]]]].flat(Infinity).join(), [1, 2].flatMap((x) => [x, x * 2]).join(), Array.from('abc', (c, i) => c + i).join(), Array.of(7, 8).join(), [3, 4].concat(5, [6, [7]]).length);
const s = [1, 2, 3, 4, 5];
console.log(s.splice(1, 2, 'x', 'y', 'z').join(), s.join(), s.slice(-2).join(), s.reverse().join(), s.fill(0, 1, 3).join(), [1, 2, 3, 4, 5].copyWithin(0, 3).join(), s.shift(), s.unshift('u', 'v'), s.pop(), s.push(1, 2), s.lastIndexOf(1));
console.log([...['a', 'b'].entries()].join(';'), [...[7, 8].keys()].join(), Array.isArray([]), [1, 2, 3].length = 1, [null, undefined, 1].join('-'), String([1, [2, 3]]), [,].length);
console.log(Object.entries(Object.groupBy ? {} : {}).length, ['b', 'a'].toString(), Array(3).join('x'), [...Array(3).keys()].join(), Array.from({ length: 2, 0: 'p', 1: 'q' }).join());
