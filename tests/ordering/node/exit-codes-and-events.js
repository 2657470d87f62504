// exit and beforeExit; the code can be changed; nothing async runs after exit
process.on('beforeExit', (code) => {
  console.log('beforeExit', code);
  if (!global.once) { global.once = true; setTimeout(() => console.log('revived'), 1); }
});
process.on('exit', (code) => {
  console.log('exit', code, process.exitCode);
  setTimeout(() => console.log('never'), 0);
  process.exitCode = 9;
});
process.exitCode = 4;
