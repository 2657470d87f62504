// A pipeline into standard output that is left open.
import { Readable } from 'node:stream'; import { pipeline } from 'node:stream/promises'; import util from 'node:util';
await pipeline(Readable.from(['a', 'b', '\n']), process.stdout, { end: false });
console.log('still', process.stdout.writable, process.stdout.writableHighWaterMark);
const p = util.promisify(process.stdout.write).bind(process.stdout); await p('promised\n'); 
process.stdout.once('drain', () => console.log('drain')); console.log(process.stdout.write('x'.repeat(20000).slice(0, 3) + '\n'), process.stdout.writableLength, process.stderr.writableEnded);
process.stdout.setDefaultEncoding('latin1'); console.log(process.stdout.writableCorked, process.stdout.eventNames().length > 0, process.stdout.getMaxListeners(), process.stdout.bytesWritten > 0, process.stdout.constructor.name, process.stdout.readable);
process.stdout.emit('custom'); process.stdout.on('error', (e) => console.error(e.code)); 
