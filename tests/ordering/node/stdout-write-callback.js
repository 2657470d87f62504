// process.stdout.write calls back at a next tick
process.stdout.write('a\n', () => console.log('written'));
process.stdout.write('no newline');
process.stdout.write('\n');
process.nextTick(() => console.log('tick'));
Promise.resolve().then(() => console.log('micro'));
console.log(process.stdout.write(''), typeof process.stdout.fd);
try { process.stdout.write(5); } catch (e) { console.log(e.code); }
