// exit inside an exit listener
process.on('exit', (c) => { console.log('exit', c); process.exit(8); });
process.exit(3);
