// nextTick hands on its arguments, and wants a function.
process.nextTick((a, b, c) => console.log(a, b, c), 1, 'two', [3]);
process.nextTick(console.log, 'direct');
try { process.nextTick('no function'); } catch (e) { console.log(e.name, e.code); }
try { queueMicrotask(5); } catch (e) { console.log(e.name, e.code); }
