// An interval whose callback fails goes on.
process.on('uncaughtException', (error) => console.log('caught', error.message));
let rounds = 0;
const interval = setInterval(() => {
  if (++rounds === 3) clearInterval(interval);
  throw new Error(`round ${rounds}`);
}, 5);
process.on('exit', () => console.log('rounds', rounds));
