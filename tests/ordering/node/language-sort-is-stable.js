// sort is stable, compares as strings by default, and puts undefined and holes last.
const people = [['a', 2], ['b', 1], ['c', 2], ['d', 1], ['e', 2]];
console.log(people.sort((x, y) => x[1] - y[1]).map((p) => p[0]).join(''));
console.log([10, 9, 1, undefined, 'b', , 'a', null].sort().join(), [3, 1, 2].sort(() => 0).join(), [10, 9, 1].sort((a, b) => b - a).join());
const big = Array.from({ length: 200 }, (_, i) => ({ k: (i * 7) % 5, i }));
big.sort((a, b) => a.k - b.k);
console.log(big.every((v, i) => i === 0 || big[i - 1].k < v.k || (big[i - 1].k === v.k && big[i - 1].i < v.i)));
console.log([3, 1, 2].toSorted().join(), [1, 2, 3].toReversed().join(), [1, 2, 3].with(1, 'x').join());
try { [1, 2].sort(5); } catch (e) { console.log(e.name); }
