// readline over a stream: line, close, async iteration
const readline = require('readline');
const { Readable } = require('stream');
const rl = readline.createInterface({ input: Readable.from(['one\ntw', 'o\r\nthree']) });
rl.on('line', (l) => console.log('line', l));
rl.on('close', async () => {
  console.log('close');
  for await (const line of readline.createInterface({ input: Readable.from(['a\nb\n']), crlfDelay: Infinity })) console.log('it', line);
});
