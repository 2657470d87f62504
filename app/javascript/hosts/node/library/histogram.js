'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/perf_hooks.html#class-histogram */

const binding = require('binding');
const { HistogramCounts } = require('histogram_counts');
const { checkInteger, checkNumber, checkObject, nodeError } = require('internal_errors');

const { clearInterval, performance, setInterval } = binding.primordial;
const making = Symbol('making');

/** In nanoseconds. */
const MICROSECOND = 1000;
const HOUR = 3.6e12;

class SafeMap extends Map {}

class Histogram {
  constructor(token, counts) {
    if (token !== making) throw nodeError('TypeError', 'ERR_ILLEGAL_CONSTRUCTOR', 'Illegal constructor');
    Object.defineProperty(this, '_counts', { enumerable: false, value: counts });
  }
  get count() { return this._counts.count; }
  get countBigInt() { return BigInt(this.count); }
  get min() { return this._counts.min; }
  get minBigInt() { return this.count === 0 ? 9223372036854775807n : BigInt(this.min); }
  get max() { return this._counts.max; }
  get maxBigInt() { return BigInt(this.max); }
  get mean() { return this._counts.mean; }
  get exceeds() { return this._counts.exceeds; }
  get exceedsBigInt() { return BigInt(this.exceeds); }
  get stddev() { return this._counts.stddev; }
  percentile(percentile) {
    checkNumber(percentile, 'percentile');
    if (!(percentile > 0 && percentile <= 100)) {
      throw nodeError(
        'RangeError', 'ERR_OUT_OF_RANGE',
        `The value of "percentile" is out of range. It must be > 0 && <= 100. Received ${percentile}`);
    }
    return this._counts.percentile(percentile);
  }
  percentileBigInt(percentile) { return BigInt(this.percentile(percentile)); }
  get percentiles() { return new SafeMap(this._counts.percentiles()); }
  get percentilesBigInt() {
    return new SafeMap(this._counts.percentiles().map(([key, value]) => [key, BigInt(value)]));
  }
  reset() { this._counts.reset(); }
  toJSON() {
    const { count, min, max, mean, exceeds, stddev, percentiles } = this;
    return { count, min, max, mean, exceeds, stddev, percentiles: Object.fromEntries(percentiles) };
  }
  [Symbol.for('nodejs.util.inspect.custom')](depth, options) {
    if (depth < 0) return this;
    const { min, max, mean, exceeds, stddev, count, percentiles } = this;
    const shown = { min, max, mean, exceeds, stddev, count, percentiles };
    const inner = { ...options, depth: options.depth === null ? null : options.depth - 1 };
    return `Histogram ${require('util').inspect(shown, inner)}`;
  }
}

class RecordableHistogram extends Histogram {
  #last;

  record(val) {
    if (typeof val !== 'bigint') checkInteger(val, 'val', 1);
    this._counts.record(Number(val));
  }
  /** The nanoseconds since it was last called. */
  recordDelta() {
    const now = performance.now();
    if (this.#last !== undefined) this._counts.record(Math.round((now - this.#last) * 1e6));
    this.#last = now;
  }
  add(other) {
    if (!(other instanceof RecordableHistogram)) {
      throw binding.invalidArgType('other', 'an instance of RecordableHistogram', other);
    }
    this._counts.add(other._counts);
  }
}

function createHistogram(options = {}) {
  checkObject(options, 'options');
  const { lowest = 1, highest = Number.MAX_SAFE_INTEGER, figures = 3 } = options;
  if (typeof lowest !== 'bigint') checkInteger(lowest, 'options.lowest', 1);
  if (typeof highest !== 'bigint') checkInteger(highest, 'options.highest', 2 * Number(lowest));
  checkInteger(figures, 'options.figures', 1, 5);
  return new RecordableHistogram(making, new HistogramCounts(Number(lowest), Number(highest), figures));
}

/** Times a repeated timer of the loop: https://nodejs.org/docs/latest-v20.x/api/perf_hooks.html#class-intervalhistogram-extends-histogram */
class ELDHistogram extends Histogram {
  #resolution;
  #timer;

  constructor(token, counts, resolution) {
    super(token, counts);
    this.#resolution = resolution;
  }
  enable() {
    if (this.#timer !== undefined) return false;
    this.reset();
    let last;
    this.#timer = setInterval(() => {
      const now = performance.now();
      if (last !== undefined) this._counts.record(Math.round((now - last) * 1e6));
      last = now;
    }, this.#resolution).unref();
    return true;
  }
  disable() {
    if (this.#timer === undefined) return false;
    clearInterval(this.#timer);
    this.#timer = undefined;
    return true;
  }
}

/** https://nodejs.org/docs/latest-v20.x/api/perf_hooks.html#perf_hooksmonitoreventloopdelayoptions */
function monitorEventLoopDelay(options = {}) {
  checkObject(options, 'options');
  const { resolution = 10 } = options;
  checkInteger(resolution, 'options.resolution', 1);
  return new ELDHistogram(making, new HistogramCounts(MICROSECOND, HOUR, 3), resolution);
}

module.exports = { createHistogram, monitorEventLoopDelay };
