// Output before an error in a later timer is kept; exit code 1.
console.log('a');
setTimeout(() => { console.log('b'); null.property; }, 5);
setTimeout(() => console.log('never'), 20);
