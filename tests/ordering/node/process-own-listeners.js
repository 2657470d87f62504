// The listeners that a process has of its own.
console.log(process.eventNames().join(), process.listeners('warning').map((f) => f.name + f.length).join());
console.log(process.listenerCount('warning'), process.listenerCount('exit'));
process.emitWarning('seen on stderr');
process.on('newListener', (name) => console.log('added', name));
process.on('removeListener', (name, f) => console.log('removed', name, f.name));
setImmediate(() => {
  process.removeAllListeners('warning');
  process.emitWarning('nobody prints this');
  process.on('warning', (w) => console.log('mine', w.message));
  console.log(process.listenerCount('warning'));
  process.prependOnceListener('exit', function bye(code) { console.log('bye', code); });
  process.on('SIGUSR2', () => {});
  process.removeAllListeners('SIGUSR2');
});
