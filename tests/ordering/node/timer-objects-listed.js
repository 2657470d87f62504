// The properties of Timeout and Immediate objects.
const timeout = setTimeout(() => {}, 1000, 'a');
console.log(Object.keys(timeout), '_idleTimeout' in timeout, Object.hasOwn(timeout, '_onTimeout'));
clearTimeout(timeout);
console.log(Object.keys(timeout).length, timeout._idleTimeout, timeout._onTimeout, timeout._destroyed);
const immediate = setImmediate(() => {});
console.log(Object.keys(immediate));
timeout.label = 'mine';
console.log(Object.keys(timeout).at(-1), timeout.label);
for (const key in immediate) console.log(key);
