// pause and resume
const { PassThrough } = require('stream');
const p = new PassThrough();
p.on('pause', () => console.log('pause'));
p.on('resume', () => console.log('resume'));
p.on('data', (c) => {
  console.log('data', c.toString());
  if (c.toString() === 'b') { p.pause(); setTimeout(() => p.resume(), 5); }
});
p.on('end', () => console.log('end'));
p.write('a'); p.write('b'); p.write('c'); p.end();
console.log(p.isPaused(), p.readableFlowing);
