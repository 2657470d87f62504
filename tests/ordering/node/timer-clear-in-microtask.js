// A microtask between two timers may clear the second.
setTimeout(() => { console.log('first'); Promise.resolve().then(() => clearTimeout(second)); }, 1);
const second = setTimeout(() => console.log('never'), 1);
setTimeout(() => console.log('third'), 1);
