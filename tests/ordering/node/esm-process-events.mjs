// exit and beforeExit of a module
process.on('beforeExit', () => console.log('beforeExit'));
process.on('exit', (c) => console.log('exit', c));
await new Promise((r) => setTimeout(r, 5));
process.exitCode = 4; console.log('end');
