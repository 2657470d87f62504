'use strict';

const binding = require('binding');
const { checkFunction, checkString } = require('internal_errors');

/** https://nodejs.org/docs/latest-v20.x/api/async_context.html#class-asynclocalstorage */
class AsyncLocalStorage {
  #enabled = false;

  static bind(fn) {
    return AsyncResource.bind(fn);
  }

  static snapshot() {
    const call = binding.snapshot();
    return (fn, ...args) => call(undefined, fn, ...args);
  }

  disable() {
    this.#enabled = false;
    binding.leaveStorage(this);
  }

  enterWith(store) {
    this.#enabled = true;
    binding.enterWith(this, store);
  }

  run(store, callback, ...args) {
    this.#enabled = true;
    return binding.runWith(this, store, callback, ...args);
  }

  exit(callback, ...args) {
    return binding.runWithout(this, callback, ...args);
  }

  getStore() {
    return this.#enabled ? binding.getStore(this) : undefined;
  }
}

let lastId = 1;

/** https://nodejs.org/docs/latest-v20.x/api/async_context.html#class-asyncresource */
class AsyncResource {
  #call = binding.snapshot();
  #id = ++lastId;
  #trigger;

  constructor(type, options = {}) {
    checkString(type, 'type');
    this.#trigger = typeof options === 'number' ? options : options?.triggerAsyncId ?? 1;
  }

  runInAsyncScope(fn, thisArg, ...args) {
    return this.#call(thisArg, fn, ...args);
  }

  emitDestroy() {
    return this;
  }

  asyncId() {
    return this.#id;
  }

  triggerAsyncId() {
    return this.#trigger;
  }

  bind(fn, thisArg) {
    checkFunction(fn, 'fn');
    const resource = this;
    const bound = thisArg === undefined ?
      function (...args) { return resource.runInAsyncScope(fn, this, ...args); } :
      (...args) => resource.runInAsyncScope(fn, thisArg, ...args);
    Object.defineProperty(bound, 'length', {
      configurable: true, enumerable: false, value: fn.length, writable: false,
    });
    return bound;
  }

  static bind(fn, type, thisArg) {
    return new AsyncResource(type || fn.name || 'bound-anonymous-fn').bind(fn, thisArg);
  }
}

const { unsupported } = binding;
const advice = 'AsyncLocalStorage and AsyncResource are modelled.';

module.exports = {
  AsyncLocalStorage,
  createHook: () => unsupported('async_hooks.createHook', advice),
  executionAsyncId: () => unsupported('async_hooks.executionAsyncId', advice),
  triggerAsyncId: () => unsupported('async_hooks.triggerAsyncId', advice),
  executionAsyncResource: () => unsupported('async_hooks.executionAsyncResource', advice),
  asyncWrapProviders: Object.freeze({ __proto__: null }),
  AsyncResource,
};
