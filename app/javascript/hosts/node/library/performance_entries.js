'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/perf_hooks.html#class-performanceentry */

const binding = require('binding');
const { checkObject, nodeError } = require('internal_errors');
const { performance, structuredClone } = binding.primordial;

const customInspect = Symbol.for('nodejs.util.inspect.custom');

/** Only with this are entries and their lists made. */
const making = Symbol('making');

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
    checkObject(options, 'options');
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

module.exports = {
  PerformanceEntry, PerformanceMark, PerformanceMeasure, checkMoment, cloned, making, missing,
};
