'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/perf_hooks.html#class-performanceobserver */

const binding = require('binding');
const { checkFunction, checkObject, nodeError } = require('internal_errors');
const { making, missing } = require('performance_entries');
const { allEntries, ofName, ofType } = require('performance_timeline');
const { setImmediate } = binding.primordial;

const customInspect = Symbol.for('nodejs.util.inspect.custom');
const SUPPORTED = Object.freeze(
  ['dns', 'function', 'gc', 'http', 'http2', 'mark', 'measure', 'net', 'resource']);

class PerformanceObserverEntryList {
  #entries;
  constructor(token, entries) {
    if (token !== making) throw nodeError('TypeError', 'ERR_ILLEGAL_CONSTRUCTOR', 'Illegal constructor');
    this.#entries = [...entries].sort((a, b) => a.startTime - b.startTime);
  }
  getEntries() { return [...this.#entries]; }
  getEntriesByType(type) { return ofType(this.#entries, `${type}`); }
  getEntriesByName(name, type) { return ofName(this.#entries, `${name}`, type); }
}

const observers = new Set();
const pending = new Set();
let isScheduled = false;

function schedule() {
  if (isScheduled) return;
  isScheduled = true;
  setImmediate(() => {
    isScheduled = false;
    const told = [...pending];
    pending.clear();
    for (const observer of told) observer[making]();
  });
}

function tell(entry) {
  for (const observer of observers) observer[making](entry);
}

class PerformanceObserver {
  #callback;
  #buffer = [];
  #types = new Set();
  #kind;
  constructor(callback) {
    checkFunction(callback, 'callback');
    this.#callback = callback;
  }
  static get supportedEntryTypes() { return SUPPORTED; }
  observe(options = {}) {
    checkObject(options, 'options');
    const { entryTypes, type, buffered } = options;
    if (entryTypes === undefined && type === undefined) {
      throw missing('options.entryTypes', 'options.type');
    }
    if (entryTypes != null && type != null) {
      throw nodeError('TypeError', 'ERR_INVALID_ARG_VALUE',
                      "The property 'options.entryTypes' options.entryTypes can not set with " +
                      'options.type together. Received ' + binding.inspect(entryTypes));
    }
    this.#kind ??= entryTypes !== undefined ? 'multiple' : 'single';
    if ((this.#kind === 'multiple') !== (entryTypes !== undefined)) {
      throw new DOMException(
        'PerformanceObserver can not change to ' +
        `${this.#kind === 'single' ? 'multiple observations' : 'single observation'}`,
        'InvalidModificationError');
    }
    if (this.#kind === 'multiple') {
      if (!Array.isArray(entryTypes)) {
        throw binding.invalidArgType('options.entryTypes', 'string[]', entryTypes);
      }
      this.#types = new Set(entryTypes.filter((one) => SUPPORTED.includes(one)));
    } else {
      if (!SUPPORTED.includes(type)) return;
      this.#types.add(type);
      if (buffered) {
        this.#buffer.push(...ofType(allEntries(), type));
        if (this.#buffer.length > 0) this.#wait();
      }
    }
    if (this.#types.size > 0) observers.add(this);
    else this.disconnect();
  }
  disconnect() {
    observers.delete(this);
    pending.delete(this);
    this.#buffer = [];
    this.#types.clear();
    this.#kind = undefined;
  }
  takeRecords() {
    const taken = this.#buffer;
    this.#buffer = [];
    return taken;
  }
  #wait() {
    pending.add(this);
    schedule();
  }
  /** With an entry: keep it, if it is of the observed types; without: hand over what is kept. */
  [making](entry) {
    if (entry !== undefined) {
      if (!this.#types.has(entry.entryType)) return;
      this.#buffer.push(entry);
      this.#wait();
      return;
    }
    const entries = this.takeRecords();
    if (entries.length === 0) return;
    Reflect.apply(this.#callback, this, [new PerformanceObserverEntryList(making, entries), this]);
  }
  [customInspect](depth, options) {
    if (depth < 0) return this;
    const shown = {
      connected: observers.has(this), pending: pending.has(this),
      entryTypes: [...this.#types], buffer: this.#buffer,
    };
    const deeper = { ...options, depth: options.depth == null ? null : options.depth - 1 };
    return `PerformanceObserver ${binding.inspect(shown, deeper)}`;
  }
}

module.exports = { PerformanceObserver, PerformanceObserverEntryList, tell };
