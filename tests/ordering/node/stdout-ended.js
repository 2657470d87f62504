// Standard output that was ended says nothing more.
const { Readable, Writable, Transform, pipeline } = require('stream');
console.log(process.stdout instanceof Writable, process.stdout.constructor.name, process.stdout.writableLength, process.stdout._type);
Readable.from(['a\n', 'b\n']).pipe(process.stdout);
pipeline(Readable.from(['p1\n', 'p2\n']), new Transform({ transform(c, e, cb) { cb(null, c.toString().toUpperCase()); } }), process.stdout, (e) => { console.log('pipeline done', e); 
 Readable.from(['x\n']).pipe(process.stdout, { end: false }).on('unpipe', () => console.log('unpipe'));
 const r = process.stdout.write('x\n', () => process.nextTick(() => console.log('t')));
 Promise.resolve().then(() => console.log('micro'));
 console.log(r);
});
process.stdout.on('pipe', (s) => console.log('pipe', s.constructor.name));
process.stdout.write('one\n', 'utf8', (...a) => console.log('cb', a));
process.nextTick(() => console.log('tick'));
Promise.resolve().then(() => console.log('micro1'));
setImmediate(() => console.log('imm'));
try { process.stdout.end('bye\n'); } catch (e) { console.log(e.code) }
try { process.stdout.write(null); } catch (e) { console.log(e.code, e.message) }
