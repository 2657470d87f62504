// functions of fs with several results give an object of them; a readline without a terminal has no cursor
const fs = require('fs');
const { promisify } = require('util');
const { createInterface } = require('readline');
const { Readable } = require('stream');
(async () => {
  const fd = fs.openSync('/tmp/promisified-results', 'w+');
  const { bytesWritten, buffer } = await promisify(fs.write)(fd, Buffer.from('hello'), 0, 5, 0);
  console.log(bytesWritten, buffer.toString());
  console.log(await promisify(fs.read)(fd, Buffer.alloc(4), 0, 4, 0));
  console.log(await promisify(fs.writev)(fd, [Buffer.from('ab'), Buffer.from('c')], 0));
  console.log(await promisify(fs.readv)(fd, [Buffer.alloc(2), Buffer.alloc(2)], 0));
  fs.closeSync(fd);
  fs.unlinkSync('/tmp/promisified-results');
})();
const lines = createInterface({ input: Readable.from([]) });
console.log(lines.cursor, JSON.stringify(lines.line), lines.terminal);
