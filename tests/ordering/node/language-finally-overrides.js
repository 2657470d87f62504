// return, break, continue and throw in finally win over what came before.
const a = () => { try { return 'try'; } finally { console.log('a finally'); } };
const b = () => { try { throw new Error('lost'); } finally { return 'b finally'; } };
const c = () => { for (const i of [1, 2]) { try { return i; } finally { continue; } } return 'c end'; };
const d = () => { l: try { return 'lost'; } finally { break l; } return 'd end'; };
const e = () => { try { throw 'first'; } catch (x) { throw 'second after ' + x; } finally { console.log('e finally'); } };
const f = () => { let i = 0; try { return i; } finally { i = 5; } };
console.log(a(), b(), c(), d(), f());
try { e(); } catch (x) { console.log(x); }
try { try { throw 1; } finally { throw 2; } } catch (x) { console.log(x); }
