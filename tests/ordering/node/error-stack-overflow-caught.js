// Endless recursion is a RangeError that can be caught; the loop goes on.
function f() { return f() + 1; }
try { f(); } catch (e) { console.log(e instanceof RangeError, e.message); }
setTimeout(() => console.log('timer still runs'), 0);
