// What a process hears of its own from the start.
console.log(process.eventNames());
console.log(process.listenerCount('newListener'), process.listenerCount('exit'), process.listenerCount('warning'), process.listenerCount('removeListener'));
process.on('exit', () => {});
console.log(process.eventNames(), process.listenerCount('exit'));
process.on('SIGINT', () => {});
console.log(process.eventNames());
process.on('uncaughtException', () => {});
console.log(process.eventNames().length, process.getMaxListeners());
