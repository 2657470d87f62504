// Promise.all and race over timers.
function runAsync(x) { return new Promise((r) => setTimeout(() => r(x, console.log(x)), 10)); }
function runReject(x) { return new Promise((res, rej) => setTimeout(() => rej(`Error: ${x}`, console.log(x)), 30 * x)); }
Promise.all([runAsync(1), runReject(4), runAsync(3), runReject(2)]).then((res) => console.log(res)).catch((err) => console.log(err));
Promise.race([runReject(1), runAsync(2), runAsync(3)]).then((res) => console.log('result: ', res)).catch((err) => console.log(err));
