// console.error and console.warn go to standard error, in order; the rest to standard output.
console.error('error 1');
console.log('log');
console.warn('warn');
console.info('info');
console.debug('debug');
setTimeout(() => console.error('error 2', 42, true), 0);
