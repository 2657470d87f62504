// for await over a sync generator that yields a rejected promise: since ES2025 the generator is closed, V8 of Node 20 does not.
function* g() { try { yield 1; yield Promise.reject('bad'); yield 3; } finally { console.log('closed'); } }
(async () => { try { for await (const v of g()) console.log(v); } catch (e) { console.log('caught', e); } })();
