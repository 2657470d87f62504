// An iterator that ended, or whose next threw, is not closed.
const failing = { [Symbol.iterator]: () => ({ next() { throw new Error('next failed'); }, return() { console.log('never'); return {}; } }) };
try { for (const x of failing); } catch (e) { console.log(e.message); }
const ended = { [Symbol.iterator]: () => ({ next: () => ({ done: true }), return() { console.log('never'); return {}; } }) };
for (const x of ended);
const [x, y] = ended;
console.log(x, y);
try { for (const q of { [Symbol.iterator]: () => 5 }); } catch (e) { console.log(e.name, e.message); }
try { for (const q of { [Symbol.iterator]: () => ({ next: () => 5 }) }); } catch (e) { console.log(e.name, e.message); }
