'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/async_context.html and async_hooks.html */

const binding = require('binding');
const { checkFunction, checkString, nodeError } = require('internal_errors');

/** Those that are enabled; while there is one, resources are followed. */
const enabled = new Set();

/** https://nodejs.org/docs/latest-v20.x/api/async_context.html#class-asynclocalstorage */
class AsyncLocalStorage {
  constructor() {
    this.kResourceStore = Symbol('kResourceStore');
    this.enabled = false;
  }

  static bind(fn) {
    return AsyncResource.bind(fn);
  }

  static snapshot() {
    return AsyncLocalStorage.bind((cb, ...args) => cb(...args));
  }

  disable() {
    if (!this.enabled) return;
    this.enabled = false;
    enabled.delete(this);
    binding.leaveStorage(this);
  }

  _enable() {
    this.enabled = true;
    enabled.add(this);
  }

  enterWith(store) {
    this._enable();
    binding.enterWith(this, store);
  }

  run(store, callback, ...args) {
    if (Object.is(store, this.getStore())) return Reflect.apply(callback, null, args);
    this._enable();
    return binding.runWith(this, store, callback, ...args);
  }

  exit(callback, ...args) {
    if (!this.enabled) return Reflect.apply(callback, null, args);
    this.enabled = false;
    enabled.delete(this);
    try {
      return binding.runWithout(this, callback, ...args);
    } finally {
      this._enable();
    }
  }

  getStore() {
    return this.enabled ? binding.getStore(this) : undefined;
  }
}

let lastId = 1;

const BOUND_RESOURCE = 'The asyncResource property on bound functions is deprecated';

/** https://nodejs.org/docs/latest-v20.x/api/async_context.html#class-asyncresource */
class AsyncResource {
  #call = binding.snapshot();
  #id = ++lastId;
  #trigger;

  constructor(type, options = {}) {
    checkString(type, 'type');
    let trigger = options;
    if (typeof options !== 'number') {
      trigger = options.triggerAsyncId === undefined ? 1 : options.triggerAsyncId;
    }
    if (!Number.isSafeInteger(trigger) || trigger < -1) {
      throw nodeError(
        'RangeError', 'ERR_INVALID_ASYNC_ID',
        binding.format('Invalid %s value: %s', 'triggerAsyncId', trigger));
    }
    if (enabled.size > 0 && type.length === 0) {
      throw nodeError('TypeError', 'ERR_ASYNC_TYPE', `Invalid name for async "type": ${type}`);
    }
    this.#trigger = trigger;
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
    let bound;
    if (thisArg === undefined) {
      bound = function (...args) { return resource.runInAsyncScope(fn, this, ...args); };
    } else {
      bound = this.runInAsyncScope.bind(this, fn, thisArg);
    }
    const { deprecate } = require('util');
    let told = this;
    Object.defineProperties(bound, {
      length: { configurable: true, enumerable: false, value: fn.length, writable: false },
      asyncResource: {
        configurable: true, enumerable: true,
        get: deprecate(function () { return told; }, BOUND_RESOURCE, 'DEP0172'),
        set: deprecate(function (value) { told = value; }, BOUND_RESOURCE, 'DEP0172'),
      },
    });
    return bound;
  }

  static bind(fn, type, thisArg) {
    type = type || fn.name;
    return new AsyncResource(type || 'bound-anonymous-fn').bind(fn, thisArg);
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
