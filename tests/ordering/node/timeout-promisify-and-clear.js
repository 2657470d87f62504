// clearTimeout within the same phase
const a = setTimeout(() => { console.log('a'); clearTimeout(b); }, 5);
const b = setTimeout(() => console.log('never'), 5);
setTimeout(() => console.log('c', a.hasRef()), 5);
