// A promise loop delays a timer; a timer loop does not.
const t0 = Date.now();
setTimeout(() => console.log('timer of 5 ms ran after 40 ms', Date.now() - t0 >= 40), 5);
function spin() { return Promise.resolve().then(() => { if (Date.now() - t0 < 40) return spin(); }); }
spin().then(() => console.log('spin ended'));
