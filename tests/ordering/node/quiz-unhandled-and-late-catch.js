// A catch added by a timer is too late for unhandledRejection; one added by a tick is not.
process.on('unhandledRejection', (reason) => console.log('unhandled', reason.message));
process.on('rejectionHandled', () => console.log('handled late'));
const late = Promise.reject(new Error('late'));
const soon = Promise.reject(new Error('soon'));
process.nextTick(() => soon.catch((e) => console.log('caught', e.message)));
setTimeout(() => late.catch((e) => console.log('caught', e.message)), 10);
Promise.reject(new Error('micro')).finally(() => console.log('finally')).catch((e) => console.log('caught', e.message));
