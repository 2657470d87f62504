// A timer may clear another that is due in the same turn.
const a = setTimeout(() => { console.log('a'); clearTimeout(b); }, 5);
const b = setTimeout(() => console.log('never'), 5);
setTimeout(() => console.log('c'), 5);
