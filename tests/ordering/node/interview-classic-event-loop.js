// The commonest question of all: main script, promise, timeout.
console.log('1');
setTimeout(function () { console.log('2'); }, 0);
Promise.resolve().then(function () { console.log('3'); });
console.log('4');
