// What of the language Node 20 has, and what came later.
const has = (name, value) => console.log(name, typeof value);
has('withResolvers', Promise.withResolvers); has('try', Promise.try); has('groupBy', Object.groupBy); has('Map.groupBy', Map.groupBy);
has('union', new Set().union); has('Iterator', globalThis.Iterator); has('map of an iterator', [].values().map); has('transfer', new ArrayBuffer(1).transfer);
has('escape', RegExp.escape); has('f16round', Math.f16round); has('Float16Array', globalThis.Float16Array); has('fromAsync', Array.fromAsync);
has('toSorted', [].toSorted); has('findLast', [].findLast); has('isWellFormed', ''.isWellFormed); has('hasOwn', Object.hasOwn); has('at', [].at); has('structuredClone', structuredClone);
try { const { promise, resolve } = Promise.withResolvers(); } catch (e) { console.log(e.name, e.message); }
try { [1, 2].values().map((x) => x); } catch (e) { console.log(e.name, e.message); }
try { new Set([1]).union(new Set([2])); } catch (e) { console.log(e.name, e.message); }
console.log(Reflect.ownKeys(Object.getPrototypeOf(Object.getPrototypeOf([].values()))), Object.prototype.toString.call(Object.getPrototypeOf(Object.getPrototypeOf([].values()))));
