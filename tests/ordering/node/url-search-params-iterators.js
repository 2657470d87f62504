// Iterators of URLSearchParams as the console shows them.
const p = new URLSearchParams('a=1&b=2&a=3'); const it = p.entries(); console.log(it, p.keys(), p.values(), [p[Symbol.iterator]()], { deep: { deeper: { it } } }); it.next(); console.log(it); it.next(); it.next(); console.log(it);
console.log(new URLSearchParams(Array.from({ length: 9 }, (_, i) => ['key' + i, 'some value ' + i])).entries(), new URLSearchParams(Array.from({ length: 4 }, (_, i) => ['key' + i, 'some longer value ' + i])).values(), new Headers({ a: '1' }).keys());
