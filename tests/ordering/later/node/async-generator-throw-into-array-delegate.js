// throw() into yield* of an array inside an async generator: V8 of Node 20 rejects with the thrown value; since ES2025 it is a TypeError.
async function* g() { yield* [1, 2]; }
const it = g();
it.next().then((r) => console.log(r.value));
it.throw('thrown').catch((e) => console.log(typeof e === 'string' ? e : e.name));
