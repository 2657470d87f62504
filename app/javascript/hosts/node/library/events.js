'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/events.html */

const binding = require('binding');
const { EventEmitter } = binding;
const { on } = require('events_on');
const { isTarget, listen, unlisten } = require('events_listening');
const { abortError, checkBoolean, checkFunction, checkNumber, checkSignal, checkString } =
  require('internal_errors');

/** https://nodejs.org/docs/latest-v20.x/api/events.html#eventsonceemitter-name-options */
async function once(emitter, name, options = {}) {
  const signal = options?.signal;
  checkSignal(signal);
  if (signal?.aborted) throw abortError(signal);
  binding.firstUse('events.once');
  return new Promise((resolve, reject) => {
    const errorListener = (error) => {
      if (typeof emitter.removeListener === 'function') emitter.removeListener(name, resolver);
      if (signal) signal.removeEventListener('abort', abortListener);
      reject(error);
    };
    const resolver = (...args) => {
      if (typeof emitter.removeListener === 'function') emitter.removeListener('error', errorListener);
      if (signal) signal.removeEventListener('abort', abortListener);
      resolve(args);
    };
    const abortListener = () => {
      unlisten(emitter, name, resolver);
      unlisten(emitter, 'error', errorListener);
      reject(abortError(signal));
    };
    listen(emitter, name, resolver, { once: true });
    if (name !== 'error' && typeof emitter.once === 'function') emitter.once('error', errorListener);
    if (signal) signal.addEventListener('abort', abortListener, { once: true });
  });
}

function getEventListeners(emitter, type) {
  if (typeof emitter.listeners === 'function') return emitter.listeners(type);
  if (isTarget(emitter)) return binding.targetListeners(emitter, type);
  throw notListened('emitter', emitter);
}

function notListened(name, value) {
  return binding.invalidArgType(name, 'an instance of EventEmitter or EventTarget', value);
}

function getMaxListeners(emitter) {
  if (typeof emitter?.getMaxListeners === 'function') {
    return emitter._maxListeners ?? EventEmitter.defaultMaxListeners;
  }
  if (isTarget(emitter)) return binding.targetLimit(emitter);
  throw notListened('emitter', emitter);
}

function setMaxListeners(count = EventEmitter.defaultMaxListeners, ...targets) {
  checkNumber(count, 'setMaxListeners', 0);
  if (targets.length === 0) EventEmitter.defaultMaxListeners = count;
  for (const target of targets) {
    if (typeof target.setMaxListeners === 'function') target.setMaxListeners(count);
    else if (isTarget(target)) binding.setTargetLimit(target, count);
    else throw notListened('eventTargets', target);
  }
}

function addAbortListener(signal, listener) {
  if (signal === undefined) {
    throw binding.invalidArgType('signal', 'an instance of AbortSignal', signal);
  }
  checkSignal(signal, 'signal');
  checkFunction(listener, 'listener');
  let forget;
  if (signal.aborted) {
    queueMicrotask(() => listener());
  } else {
    signal.addEventListener('abort', listener, { once: true });
    forget = () => signal.removeEventListener('abort', listener);
  }
  return {
    [Symbol.for('nodejs.dispose')]() {
      forget?.();
    },
  };
}

function listenerCount(emitter, type) {
  if (typeof emitter.listenerCount === 'function') return emitter.listenerCount(type);
  if (emitter._events === undefined) return 0;
  return EventEmitter.prototype.listenerCount.call(emitter, type);
}

class EventEmitterAsyncResource extends EventEmitter {
  #resource;
  constructor(options = undefined) {
    if (typeof options !== 'string' && new.target === EventEmitterAsyncResource) {
      checkString(options?.name, 'options.name');
    }
    const name = typeof options === 'string' ? options : options?.name || new.target.name;
    super(typeof options === 'string' ? undefined : options);
    const { AsyncResource } = require('async_hooks');
    this.#resource = new AsyncResource(name, typeof options === 'string' ? undefined : options);
  }
  emit(event, ...args) {
    return this.#resource.runInAsyncScope(super.emit, this, event, ...args);
  }
  emitDestroy() {
    this.#resource.emitDestroy();
  }
  get asyncResource() {
    return this.#resource;
  }
  get asyncId() {
    return this.#resource.asyncId();
  }
  get triggerAsyncId() {
    return this.#resource.triggerAsyncId();
  }
}

/** A property of EventEmitter that only takes what `check` lets through. */
function checkedProperty(name, check) {
  let current = EventEmitter[name];
  return {
    enumerable: true,
    configurable: false,
    get: () => current,
    set(value) {
      check(value);
      current = value;
    },
  };
}

const { errorMonitor } = EventEmitter;
const itself = {
  addAbortListener,
  once,
  on,
  getEventListeners,
  getMaxListeners,
  EventEmitter,
  usingDomains: false,
  captureRejectionSymbol: Symbol.for('nodejs.rejection'),
};
const checked = {
  captureRejections: checkedProperty(
    'captureRejections', (value) => checkBoolean(value, 'EventEmitter.captureRejections')),
  EventEmitterAsyncResource: {
    enumerable: true, configurable: true, get: () => EventEmitterAsyncResource,
  },
  errorMonitor: { enumerable: true, value: errorMonitor },
  defaultMaxListeners: checkedProperty(
    'defaultMaxListeners', (value) => checkNumber(value, 'defaultMaxListeners', 0)),
};
// in Node's order, in which they are shown; the last ones have no names there
for (const name of [...Object.keys(itself), ...Object.keys(checked)]) delete EventEmitter[name];
Object.assign(EventEmitter, itself);
Object.defineProperties(EventEmitter, checked);
[EventEmitter.setMaxListeners, EventEmitter.init, EventEmitter.listenerCount] = [
  function(...args) { setMaxListeners(...args); },
  function(options) { EventEmitter.call(this, options); },
  function(emitter, type) { return listenerCount(emitter, type); },
];

module.exports = EventEmitter;
