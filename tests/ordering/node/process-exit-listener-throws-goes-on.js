// process.exit() in a callback does not end a process whose listener of exit throws.
process.on('uncaughtException', (error) => console.log('caught', error.message));
process.on('exit', (code) => {
  console.log('exit', code);
  throw new Error('stay');
});
setImmediate(() => {
  console.log('leaving');
  process.exit(3);
});
setTimeout(() => console.log('still here'), 20);
