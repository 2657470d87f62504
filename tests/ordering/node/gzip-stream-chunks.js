// A gzip stream: its header is a chunk of its own, finish does not wait for the last flush
const zlib = require('zlib'); const { Readable, pipeline } = require('stream');
const g = zlib.createGzip(); g.on('data', (c) => console.log('g', c.length)); g.on('end', () => console.log('g end')); g.on('finish', () => console.log('g finish')); g.on('close', () => console.log('g close'));
g.write('hello '); g.write('world', () => console.log('written')); g.end(() => console.log('ended'));
