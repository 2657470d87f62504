// A stream whose chunks are taken one at a time, by once.
const { PassThrough, Readable } = require('stream');
const { once } = require('events');

const r = new Readable({ read() {} });
r.once('readable', () => {
  console.log('readable', String(r.read()), r.listenerCount('readable'));
  r.once('data', (chunk) => console.log('data', String(chunk), r.readableFlowing));
});
r.push('a');
setTimeout(() => r.push('b'), 1);
setTimeout(() => {
  r.push('c');
  console.log(r.readableLength, r.readableFlowing);
}, 5);

const pass = new PassThrough();
pass.once('data', (chunk) => console.log('pass', String(chunk)));
pass.once('end', () => console.log('end'));
pass.write('1');
pass.write('2');
pass.end();

(async () => {
  const s = new Readable({ read() {} });
  setTimeout(() => s.push('first'), 20);
  const [first] = await once(s, 'data');
  console.log(first, s.readableFlowing, s.listenerCount('error'));
})();
