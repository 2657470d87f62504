// pipe does not pass errors on
const { PassThrough } = require('stream');
const a = new PassThrough(), b = new PassThrough();
a.pipe(b); a.on('error', (e) => console.log('a', e.message)); b.on('error', () => console.log('never'));
a.on('close', () => console.log('a close', b.destroyed)); a.destroy(new Error('broken'));
