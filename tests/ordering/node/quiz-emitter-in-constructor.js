// Who emits in a constructor must wait a tick
const E = require('events');
class A extends E { constructor(later) { super(); if (later) process.nextTick(() => this.emit('ready', 'later')); else this.emit('ready', 'now'); } }
new A(false).on('ready', console.log);
new A(true).on('ready', console.log);
