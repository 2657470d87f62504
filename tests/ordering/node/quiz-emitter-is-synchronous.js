// emit calls listeners at once
const E = require('events');
const e = new E();
e.on('x', () => console.log('2'));
console.log('1'); e.emit('x'); console.log('3');
