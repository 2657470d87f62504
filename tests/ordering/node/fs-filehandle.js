// FileHandle of fs.promises
const fs = require('fs').promises;
(async () => {
  const file = `/tmp/loopscope-${process.pid}-${Math.floor(Math.random() * 1e9)}.txt`;
  const handle = await fs.open(file, 'w+');
  await handle.write('abc');
  await handle.writeFile('def');
  const { bytesRead, buffer } = await handle.read(Buffer.alloc(3), 0, 3, 0);
  console.log(bytesRead, buffer.toString());
  console.log((await handle.stat()).size);
  await handle.close();
  await fs.rm(file);
  try { await fs.stat(file); } catch (error) { console.log(error.code, error.syscall); }
})();
