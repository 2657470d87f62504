// Promise.all over async functions starts all at once.
const job = async (name, ticks) => { console.log('start', name); for (let i = 0; i < ticks; i++) await null; console.log('end', name); return name; };
(async () => console.log((await Promise.all([job('a', 3), job('b', 1), job('c', 2)])).join()))();
console.log('main');
