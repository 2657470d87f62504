// Functions and vars are hoisted; a function in a block as well in sloppy code.
console.log(typeof declared, typeof variable, typeof expression);
function declared() {}
var variable = 1;
var expression = function named() { return typeof named; };
console.log(expression(), typeof named);
console.log(typeof inBlock);
{ function inBlock() {} }
console.log(typeof inBlock);
console.log(twice());
function twice() { return 'first'; }
function twice() { return 'second'; }
var twice2 = 1; function twice2() {}
console.log(typeof twice2);
