// Files take the store along, emitters do not
const { AsyncLocalStorage } = require('async_hooks');
const fs = require('fs');
const EventEmitter = require('events');
const als = new AsyncLocalStorage();
const e = new EventEmitter();
als.run('listener', () => e.on('x', () => console.log('emitter', als.getStore())));
als.run('emit', () => e.emit('x'));
als.run('file', () => fs.stat(__filename, () => console.log('stat', als.getStore())));
