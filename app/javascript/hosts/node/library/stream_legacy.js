'use strict';

/** The first Stream of Node: an emitter with `pipe`. */

const { EventEmitter } = require('binding');

/** How many there are, also of an emitter that cannot tell. */
function listenersOf(emitter, event) {
  if (typeof emitter.listenerCount === 'function') return emitter.listenerCount(event);
  return EventEmitter.prototype.listenerCount.call(emitter, event);
}

/** Before all others, also of an emitter that has no method for it. */
function prependListener(emitter, event, listener) {
  if (typeof emitter.prependListener === 'function') {
    emitter.prependListener(event, listener);
    return;
  }
  const listeners = emitter._events?.[event];
  if (!listeners) emitter.on(event, listener);
  else if (Array.isArray(listeners)) listeners.unshift(listener);
  else emitter._events[event] = [listener, listeners];
}

function Stream(options) {
  EventEmitter.call(this, options);
}
Object.setPrototypeOf(Stream.prototype, EventEmitter.prototype);
Object.setPrototypeOf(Stream, EventEmitter);

/** Only what is heard: the table keeps its shape. */
Stream.prototype.eventNames = function() {
  return Reflect.ownKeys(this._events).filter((name) => this._events[name] !== undefined);
};

/** What flows from one stream to another, until one of them is over or fails. */
class LegacyPipe {
  #source;
  #target;
  #isOver = false;

  constructor(source, target) {
    this.#source = source;
    this.#target = target;
  }
  start(ends) {
    const [source, target] = [this.#source, this.#target];
    source.on('data', this.ondata);
    target.on('drain', this.ondrain);
    if (ends) {
      source.on('end', this.onend);
      source.on('close', this.onclose);
    }
    for (const stream of [source, target]) prependListener(stream, 'error', this.onerror);
    source.on('end', this.cleanup);
    source.on('close', this.cleanup);
    target.on('close', this.cleanup);
    target.emit('pipe', source);
  }
  // The listeners have the names that they have in Node, where they are shown.
  ondata = (chunk) => {
    const [source, target] = [this.#source, this.#target];
    if (target.writable && target.write(chunk) === false && source.pause) source.pause();
  };
  ondrain = () => {
    const source = this.#source;
    if (source.readable && source.resume) source.resume();
  };
  onend = () => {
    if (!this.#isOver) this.#target.end();
    this.#isOver = true;
  };
  onclose = () => {
    if (!this.#isOver && typeof this.#target.destroy === 'function') this.#target.destroy();
    this.#isOver = true;
  };
  onerror = this.#errorListener();
  #errorListener() {
    const pipe = this;
    return function onerror(error) {
      pipe.cleanup();
      if (listenersOf(this, 'error') === 0) this.emit('error', error);
    };
  }
  cleanup = () => {
    const [source, target] = [this.#source, this.#target];
    source.removeListener('data', this.ondata);
    target.removeListener('drain', this.ondrain);
    source.removeListener('end', this.onend);
    source.removeListener('close', this.onclose);
    source.removeListener('error', this.onerror);
    target.removeListener('error', this.onerror);
    source.removeListener('end', this.cleanup);
    source.removeListener('close', this.cleanup);
    target.removeListener('close', this.cleanup);
  };
}

Stream.prototype.pipe = function(target, options) {
  new LegacyPipe(this, target).start(!target._isStdio && (!options || options.end !== false));
  return target;
};

module.exports = { Stream, listenersOf, prependListener };
