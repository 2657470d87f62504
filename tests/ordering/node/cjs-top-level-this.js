// A CommonJS script is a function: this is module.exports, return is allowed.
console.log(typeof this, this === module.exports, Object.keys(this).length, typeof require, typeof exports);
console.log((function () { return this === globalThis; })());
var notGlobal = 1;
console.log(globalThis.notGlobal, typeof __filename);
process.nextTick(() => console.log('tick'));
if (notGlobal) return;
console.log('never');
