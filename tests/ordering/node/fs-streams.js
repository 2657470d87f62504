// createReadStream and createWriteStream
const fs = require('fs');
const file = `/tmp/loopscope-${process.pid}-${Math.floor(Math.random() * 1e9)}.txt`;
const w = fs.createWriteStream(file);
w.on('open', (fd) => console.log('open', typeof fd));
w.on('ready', () => console.log('ready'));
w.write('hello '); w.end('world');
w.on('finish', () => console.log('finish', w.bytesWritten));
w.on('close', () => {
  console.log('close');
  const r = fs.createReadStream(file, { encoding: 'utf8', start: 2, end: 8, highWaterMark: 4 });
  r.on('data', (c) => console.log('data', c));
  r.on('end', () => console.log('end', r.bytesRead));
  r.on('close', () => { console.log('read close'); fs.unlinkSync(file); });
});
fs.createReadStream('/no/such').on('error', (e) => console.log(e.code)).on('close', () => console.log('closed after error'));
