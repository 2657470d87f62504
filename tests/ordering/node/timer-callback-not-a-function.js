// setTimeout without a function throws a TypeError in Node.
for (const bad of ['code', undefined, null, 5, {}]) {
  try { setTimeout(bad, 0); console.log('no error'); } catch (e) { console.log(e.name, e.code); }
}
