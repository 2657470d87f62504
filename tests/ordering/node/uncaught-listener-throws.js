// A listener of uncaughtException that throws: exit code 7, and no event exit.
process.on('uncaughtException', (error) => {
  console.log('caught', error.message);
  throw new Error('again');
});
process.on('exit', () => console.log('never'));
throw new Error('first');
