// An error of an immediate ends the process
const err = new Error('custom'); err.code = 'ECUSTOM'; process.on('exit', (c) => console.log('exiting', c)); setImmediate(() => { console.log('about to throw'); throw err; }); setTimeout(() => console.log('not reached'), 50);
