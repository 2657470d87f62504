// A console of the program's own writes to its own streams, whatever becomes of standard output.
const { Console } = require('console'); const { Writable } = require('stream'); const out = []; const mine = new Console({ stdout: new Writable({ write(chunk, encoding, done) { out.push(String(chunk)); done(); } }) });
const write = process.stdout.write; process.stdout.write = () => true; mine.log('kept'); console.log('lost'); process.stdout.write = write; console.log(out, process.stdout.writableLength); mine.log('again'); console.log(out);
