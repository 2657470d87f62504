// Timers want functions
for (const f of [setTimeout, setInterval, setImmediate, queueMicrotask]) { try { f('x'); } catch (e) { console.log(f.name, e.code, e.message); } }
