// A generator cannot be resumed from inside itself.
let it;
function* g() { try { it.next(); } catch (e) { console.log(e.name, e.message); } yield 1; }
it = g();
console.log(JSON.stringify(it.next()));
