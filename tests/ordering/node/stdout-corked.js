// Corked standard output; the console writes to it too.
process.stdout.cork && process.stdout.cork(); process.stdout.write('1\n'); process.stdout.write('2\n', () => console.error('cb')); console.log('3'); process.nextTick(() => { console.error('uncorking'); process.stdout.uncork(); });
