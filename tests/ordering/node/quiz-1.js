// Quiz 1
console.log('1');
setTimeout(() => { console.log('2'); Promise.resolve().then(() => console.log('3')); process.nextTick(() => console.log('4')); }, 0);
setTimeout(() => { console.log('5'); Promise.resolve().then(() => console.log('6')); }, 0);
new Promise((res) => { console.log('7'); res(); console.log('8'); }).then(() => { console.log('9'); process.nextTick(() => console.log('10')); return Promise.resolve('x'); }).then((v) => console.log('11', v));
Promise.resolve().then(() => console.log('12')).then(() => console.log('13')).then(() => console.log('14')).then(() => console.log('15'));
process.nextTick(() => { console.log('16'); process.nextTick(() => console.log('17')); Promise.resolve().then(() => console.log('18')); });
queueMicrotask(() => console.log('19'));
(async () => { console.log('20'); await undefined; console.log('21'); await new Promise(r => setTimeout(r, 10)); console.log('22'); })();
setImmediate(() => console.log('imm'));
console.log('23');
