// Old-style inheritance from EventEmitter
const util = require('util');
const EventEmitter = require('events');
function Door(name) { EventEmitter.call(this); this.name = name; }
util.inherits(Door, EventEmitter);
Door.prototype.open = function() { this.emit('open', this.name); };
const door = new Door('front');
door.on('open', function(name) { console.log(name, this === door); });
door.open();
console.log(door instanceof EventEmitter, Door.super_ === EventEmitter);
console.log(door);
