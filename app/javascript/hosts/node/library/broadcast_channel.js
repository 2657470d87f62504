'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/worker_threads.html#class-broadcastchannel-extends-eventtarget */

const binding = require('binding');
const { nodeError } = require('internal_errors');
const { DOMException, EventTarget, MessageEvent } = binding.primordial;

/** Node's own handler attribute. */
function handler(type) {
  const key = Symbol(`on${type}`);
  Object.defineProperty(BroadcastChannel.prototype, `on${type}`, {
    configurable: true,
    enumerable: true,
    get() { return this[key]?.given ?? null; },
    set(given) {
      if (this[key]) this.removeEventListener(type, this[key]);
      const listener = (event) => Reflect.apply(given, this, [event]);
      Object.defineProperty(this, key, {
        value: typeof given === 'function' ? Object.assign(listener, { given }) : null,
        configurable: true, writable: true,
      });
      if (this[key]) this.addEventListener(type, this[key]);
    },
  });
}

class BroadcastChannel extends EventTarget {
  #name;
  #port;

  constructor(name) {
    if (arguments.length === 0) {
      throw nodeError('TypeError', 'ERR_MISSING_ARGS', 'The "name" argument must be specified');
    }
    super();
    void binding.primordial.MessagePort;  // made when it is first asked for
    this.#name = `${name}`;
    this.#port = binding.broadcastPort(this.#name);
    this.#port.on('message', (data) => {
      this.dispatchEvent(new MessageEvent('message', { data }));
    });
  }
  get name() { return this.#name; }
  close() {
    this.#port?.close();
    this.#port = undefined;
  }
  postMessage(message) {
    if (arguments.length === 0) {
      throw nodeError('TypeError', 'ERR_MISSING_ARGS', 'The "message" argument must be specified');
    }
    if (this.#port === undefined) {
      throw new DOMException('BroadcastChannel is closed.', 'InvalidStateError');
    }
    binding.broadcast(this.#name, this.#port, message);
  }
  ref() {
    this.#port?.ref();
    return this;
  }
  unref() {
    this.#port?.unref();
    return this;
  }
  [Symbol.for('nodejs.util.inspect.custom')](depth, options) {
    if (depth < 0) return 'BroadcastChannel';
    const shown = { name: this.#name, active: this.#port !== undefined };
    return `BroadcastChannel ${require('util').inspect(shown, options)}`;
  }
}
handler('message');
handler('messageerror');

module.exports = { BroadcastChannel };
