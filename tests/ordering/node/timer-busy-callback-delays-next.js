// A busy callback delays the next timer, but does not reorder.
setTimeout(() => { console.log('a'); const t = Date.now(); while (Date.now() - t < 40); console.log('a ends'); setTimeout(() => console.log('set in a'), 0); }, 5);
setTimeout(() => console.log('b'), 20);
setTimeout(() => console.log('c'), 30);
