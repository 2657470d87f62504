'use strict';

/** The first Stream of Node: an emitter with `pipe`. */

const { EventEmitter } = require('binding');

function Stream(options) {
  EventEmitter.call(this, options);
}
Object.setPrototypeOf(Stream.prototype, EventEmitter.prototype);
Object.setPrototypeOf(Stream, EventEmitter);

/** Only what is heard: the table keeps its shape. */
Stream.prototype.eventNames = function() {
  return Reflect.ownKeys(this._events).filter((name) => this._events[name] !== undefined);
};

Stream.prototype.pipe = function(target, options) {
  const source = this;
  const onData = (chunk) => {
    if (target.writable && target.write(chunk) === false && source.pause) source.pause();
  };
  const onDrain = () => {
    if (source.readable && source.resume) source.resume();
  };
  source.on('data', onData);
  target.on('drain', onDrain);
  if (!options || options.end !== false) {
    source.on('end', () => target.end());
  }
  target.emit('pipe', source);
  return target;
};

module.exports = { Stream };
