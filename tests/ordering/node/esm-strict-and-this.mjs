// A module is strict, its this is undefined, and it has no require.
console.log(this, typeof require, typeof module);
try { undeclared = 1; } catch (e) { console.log(e.name, e.message); }
console.log((function () { return this; })());
