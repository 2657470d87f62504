// all keeps order, race takes the first
const s = (ms) => new Promise((r) => setTimeout(r, ms, ms));
Promise.all([s(40), s(10), s(20)]).then((x) => console.log(x));
Promise.race([s(40), s(10)]).then((x) => console.log('race', x));
Promise.any([Promise.reject(1), s(25)]).then((x) => console.log('any', x));
