// readable events and read()
const { Readable } = require('stream');
const r = new Readable({ read() {} });
r.on('readable', () => {
  console.log('readable');
  let c;
  while ((c = r.read(2)) !== null) console.log('read', c.toString(), r.readableLength);
});
r.on('end', () => console.log('end'));
r.push('abc');
setImmediate(() => { r.push('d'); r.push(null); });
