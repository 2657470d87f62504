// Writes and reads one after the other
const fs = require('fs');
const file = `/tmp/loopscope-${process.pid}-${Math.floor(Math.random() * 1e9)}.txt`;
fs.writeFile(file, 'first', (error) => {
  console.log('written', error);
  fs.appendFile(file, ' second', () => {
    fs.readFile(file, 'utf8', (error, text) => {
      console.log(text);
      fs.unlink(file, () => fs.access(file, (error) => console.log(error.code)));
    });
  });
});
console.log('sync');
