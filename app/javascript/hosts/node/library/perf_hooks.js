'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/perf_hooks.html */

const binding = require('binding');
const { checkFunction, checkObject, checkString, nodeError } = require('internal_errors');
const { createHistogram } = require('histogram');
const { performance, setImmediate, structuredClone, DOMException } = binding.primordial;

const customInspect = Symbol.for('nodejs.util.inspect.custom');
const making = Symbol('making');
const SUPPORTED = Object.freeze(
  ['dns', 'function', 'gc', 'http', 'http2', 'mark', 'measure', 'net', 'resource']);

/** All marks and measures, by the time at which they begin. */
let timeline = [];

class PerformanceEntry {
  #facts;
  constructor(token, facts) {
    if (token !== making) throw nodeError('TypeError', 'ERR_ILLEGAL_CONSTRUCTOR', 'Illegal constructor');
    this.#facts = facts;
  }
  get name() { return this.#facts.name; }
  get entryType() { return this.#facts.entryType; }
  get startTime() { return this.#facts.startTime; }
  get duration() { return this.#facts.duration; }
  get detail() { return this.#facts.detail; }
  toJSON() {
    const { name, entryType, startTime, duration, detail } = this.#facts;
    return { name, entryType, startTime, duration, detail };
  }
  [customInspect](depth, options) {
    if (depth < 0) return `[${this.constructor.name}]`;
    const deeper = { ...options, depth: options.depth == null ? null : options.depth - 1 };
    return `${this.constructor.name} ${binding.inspect(this.toJSON(), deeper)}`;
  }
}

class PerformanceMark extends PerformanceEntry {
  constructor(name, options = undefined) {
    if (arguments.length === 0) throw missing('name');
    name = `${name}`;
    options ??= {};
    if (options !== undefined) checkObject(options, 'options');
    const startTime = options.startTime ?? performance.now();
    checkMoment(startTime);
    super(making, {
      name, entryType: 'mark', startTime, duration: 0, detail: cloned(options.detail),
    });
  }
}

class PerformanceMeasure extends PerformanceEntry {}

for (const kind of [PerformanceEntry, PerformanceMark, PerformanceMeasure]) {
  Object.defineProperty(kind.prototype, Symbol.toStringTag, {
    configurable: true, value: kind.name,
  });
}

function missing(...names) {
  const listed = names.map((name) => `"${name}"`).join(' and ');
  return nodeError('TypeError', 'ERR_MISSING_ARGS',
                   `The ${listed} argument${names.length > 1 ? 's' : ''} must be specified`);
}

function cloned(detail) {
  return detail === undefined || detail === null ? null : structuredClone(detail);
}

function checkMoment(moment) {
  if (typeof moment !== 'number') throw binding.invalidArgType('startTime', 'of type number', moment);
  if (moment < 0) {
    throw nodeError(
      'TypeError', 'ERR_PERFORMANCE_INVALID_TIMESTAMP', `${moment} is not a valid timestamp`);
  }
}

function keep(entry) {
  let at = timeline.length;
  while (at > 0 && timeline[at - 1].startTime > entry.startTime) at--;
  timeline.splice(at, 0, entry);
  tell(entry);
}

function mark(name, options) {
  if (arguments.length === 0) throw missing('name');
  const made = new PerformanceMark(name, options);
  keep(made);
  return made;
}

/** When a mark was made, or the moment that is given itself. */
function momentOf(given) {
  if (given === undefined) return undefined;
  if (typeof given === 'number') {
    checkMoment(given);
    return given;
  }
  const found = timeline.findLast((one) => one.entryType === 'mark' && one.name === `${given}`);
  if (!found) {
    throw new DOMException(`The "${given}" performance mark has not been set`, 'SyntaxError');
  }
  return found.startTime;
}

function measure(name, startOrOptions, endMark) {
  checkString(name, 'name');
  const isOptions = startOrOptions !== null && typeof startOrOptions === 'object';
  const options = isOptions ? startOrOptions : {};
  if (isOptions && endMark !== undefined) {
    throw nodeError(
      'TypeError', 'ERR_PERFORMANCE_MEASURE_INVALID_OPTIONS', 'endMark must not be specified');
  }
  if (isOptions && options.start !== undefined && options.end !== undefined &&
      options.duration !== undefined) {
    throw nodeError('TypeError', 'ERR_PERFORMANCE_MEASURE_INVALID_OPTIONS',
                    'Must not have options.start, options.end, and options.duration specified');
  }
  const start = momentOf(isOptions ? options.start : startOrOptions);
  let end = momentOf(isOptions ? options.end : endMark);
  if (end === undefined && start !== undefined && options.duration !== undefined) {
    end = start + options.duration;
  }
  end ??= performance.now();
  const startTime = start ??
    (options.duration === undefined ? 0 : end - options.duration);
  const made = new PerformanceMeasure(making, {
    name, entryType: 'measure', startTime, duration: end - startTime, detail: cloned(options.detail),
  });
  keep(made);
  return made;
}

function clear(type, name) {
  timeline = timeline.filter(
    (one) => one.entryType !== type || (name !== undefined && one.name !== `${name}`));
}

const selected = (entries, name, type) => entries.filter(
  (one) => one.name === name && (type === undefined || one.entryType === type));

// -- observers --------------------------------------------------------------------------------

class PerformanceObserverEntryList {
  #entries;
  constructor(token, entries) {
    if (token !== making) throw nodeError('TypeError', 'ERR_ILLEGAL_CONSTRUCTOR', 'Illegal constructor');
    this.#entries = [...entries].sort((a, b) => a.startTime - b.startTime);
  }
  getEntries() { return [...this.#entries]; }
  getEntriesByType(type) { return this.#entries.filter((one) => one.entryType === `${type}`); }
  getEntriesByName(name, type) { return selected(this.#entries, `${name}`, type); }
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
    if (entryTypes !== undefined && type !== undefined) {
      throw nodeError('TypeError', 'ERR_INVALID_ARG_VALUE',
                      "The property 'options.entryTypes' options.entryTypes can not set with " +
                      'options.type together. Received ' + binding.inspect(entryTypes));
    }
    if (entryTypes !== undefined) {
      this.#kind = 'multiple';
      this.#types = new Set(entryTypes.filter((one) => SUPPORTED.includes(one)));
    } else {
      this.#kind ??= 'single';
      if (!SUPPORTED.includes(type)) return;
      this.#types.add(type);
      if (buffered) {
        this.#buffer.push(...timeline.filter((one) => one.entryType === type));
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

// -- the performance object -------------------------------------------------------------------

function timerify(fn) {
  checkFunction(fn, 'fn');
  function timerified(...args) {
    const startTime = performance.now();
    const result = new.target ? Reflect.construct(fn, args, new.target) :
      Reflect.apply(fn, this, args);
    const finish = () => tell(new PerformanceEntry(making, {
      name: fn.name, entryType: 'function', startTime, duration: performance.now() - startTime,
      detail: args,
    }));
    if (typeof result?.finally === 'function') return result.finally(finish);
    finish();
    return result;
  }
  return Object.defineProperties(timerified, {
    length: { configurable: false, enumerable: true, value: fn.length },
    name: { configurable: false, enumerable: true, value: `timerified ${fn.name}` },
  });
}

const nodeTiming = {
  name: 'node', entryType: 'node', startTime: 0, get duration() { return performance.now(); },
  nodeStart: 1, v8Start: 3, bootstrapComplete: 25, environment: 12, loopStart: -1, loopExit: -1,
  idleTime: 0,
};

const methods = {
  mark,
  measure,
  clearMarks(name) { clear('mark', name); },
  clearMeasures(name) { clear('measure', name); },
  clearResourceTimings() {},
  setResourceTimingBufferSize() {},
  getEntries() { return [...timeline]; },
  getEntriesByName(name, type) {
    if (arguments.length === 0) throw missing('name');
    return selected(timeline, `${name}`, type);
  },
  getEntriesByType(type) {
    if (arguments.length === 0) throw missing('type');
    return timeline.filter((one) => one.entryType === `${type}`);
  },
  timerify,
  eventLoopUtilization: () => ({ idle: 0, active: 0, utilization: 0 }),
  toJSON() {
    return {
      nodeTiming, timeOrigin: performance.timeOrigin,
      eventLoopUtilization: methods.eventLoopUtilization(),
    };
  },
};

for (const name of Object.keys(methods)) {
  Object.defineProperty(performance, name, {
    value: methods[name], writable: true, enumerable: false, configurable: true,
  });
}
Object.defineProperty(performance, 'nodeTiming', {
  value: nodeTiming, writable: true, enumerable: false, configurable: true,
});

module.exports = {
  PerformanceEntry,
  PerformanceMark,
  PerformanceMeasure,
  PerformanceObserver,
  PerformanceObserverEntryList,
  createHistogram,
  performance,
  constants: {},
};
for (const name of ['PerformanceResourceTiming', 'monitorEventLoopDelay']) {
  Object.defineProperty(module.exports, name, {
    configurable: true, enumerable: true, get: () => binding.unsupported(`perf_hooks.${name}`),
  });
}
