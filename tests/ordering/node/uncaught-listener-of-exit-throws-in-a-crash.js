// A crash tells the listeners of exit; what they throw nobody hears of.
process.on('exit', (code) => {
  console.log('exit', code);
  throw new Error('unheard');
});
setTimeout(() => {
  throw new Error('crash');
}, 5);
