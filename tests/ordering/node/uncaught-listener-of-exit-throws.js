// What a listener of exit throws can be caught; ticks of a leaving process never run.
process.on('uncaughtException', (error, origin) => console.log('caught', error.message, origin));
process.on('exit', (code) => {
  console.log('exit', code);
  process.nextTick(() => console.log('never'));
  throw new Error('in exit');
});
process.on('exit', () => console.log('never'));
process.exitCode = 4;
