// Standard output is a stream: its callbacks and its facts.
const { stdout, stderr, argv } = process;
async function main() { for (const w of ['a', 'b']) { await new Promise((r) => stdout.write(w + '\n', r)); console.log('wrote', w); } if (!stdout.write('z\n')) await require('events').once(stdout, 'drain'); 
 console.log(stdout.listenerCount('drain'), stdout.destroyed, stdout.writableEnded, typeof stdout._write, stdout.getColorDepth, stdout.hasColors, stdout.columns);
}
main(); setImmediate(() => console.log('imm')); process.nextTick(console.log, 'tick');
