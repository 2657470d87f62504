// Descriptors: open, fstat, read at a place, close
const fs = require('fs');
const file = `/tmp/loopscope-${process.pid}-${Math.floor(Math.random() * 1e9)}.txt`;
fs.writeFileSync(file, 'hello world');
fs.open(file, 'r', (error, fd) => {
  console.log(typeof fd);
  const buffer = Buffer.alloc(5);
  fs.read(fd, buffer, 0, 5, 6, (error, count, same) => {
    console.log(count, buffer.toString(), same === buffer);
    fs.fstat(fd, (error, stat) => {
      console.log(stat.size);
      fs.close(fd, (error) => { console.log('closed', error); fs.unlinkSync(file); });
    });
  });
});
