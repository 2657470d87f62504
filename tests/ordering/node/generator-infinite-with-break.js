// break out of for-of closes the generator.
function* naturals() { let n = 0; try { while (true) yield n++; } finally { console.log('closed at', n); } }
for (const n of naturals()) { if (n > 3) break; console.log(n); }
