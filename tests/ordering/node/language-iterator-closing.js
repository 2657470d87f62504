// When for-of, destructuring and yield* close an iterator, and what happens when return throws.
const make = (name, onReturn) => ({ [Symbol.iterator]() { let n = 0; return { next() { console.log(name, 'next'); return { value: n, done: n++ >= 3 }; }, return(v) { console.log(name, 'return'); return onReturn ? onReturn() : {}; } }; } });
for (const x of make('break')) { if (x === 1) break; }
try { for (const x of make('throw')) throw new Error('body'); } catch (e) { console.log('caught', e.message); }
try { for (const x of make('both', () => { throw new Error('from return'); })) throw new Error('body wins'); } catch (e) { console.log('caught', e.message); }
try { for (const x of make('bad return', () => { throw new Error('from return'); })) break; } catch (e) { console.log('caught', e.message); }
(() => { for (const x of make('function return')) return; })();
const [a, b] = make('destructuring');
const [...all] = make('rest');
console.log(a, b, all.join());
outer: for (const x of make('outer')) for (const y of make('inner')) continue outer;
