// x += await f() reads x before it waits.
let x = 1;
const slow = async () => { await null; return 10; };
(async () => { x += await slow(); console.log('x', x); })();
x = 100;
(async () => { x = (await slow()) + x; console.log('x', x); })();
