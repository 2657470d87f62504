'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/perf_hooks.html#class-histogram */

const { checkInteger, nodeError } = require('internal_errors');

/** Counts of whole numbers, kept exactly. */
class RecordableHistogram {
  #values = [];
  record(value) {
    if (typeof value !== 'bigint') checkInteger(value, 'val', 1);
    this.#values.push(Number(value));
    this.#values.sort((a, b) => a - b);
  }
  get count() { return this.#values.length; }
  get min() { return this.#values[0] ?? 9223372036854776000; }
  get max() { return this.#values.at(-1) ?? 0; }
  get exceeds() { return 0; }
  get mean() {
    return this.#values.reduce((sum, one) => sum + one, 0) / this.#values.length;
  }
  get stddev() {
    const { mean } = this;
    return Math.sqrt(
      this.#values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / this.#values.length);
  }
  percentile(percent) {
    if (!(percent > 0 && percent <= 100)) {
      throw nodeError(
        'RangeError', 'ERR_OUT_OF_RANGE',
        `The value of "percentile" is out of range. It must be > 0 && <= 100. Received ${percent}`);
    }
    if (this.#values.length === 0) return 0;
    const place = Math.max(Math.ceil((percent / 100) * this.#values.length), 1);
    return this.#values[place - 1];
  }
  reset() { this.#values = []; }
}

module.exports = { createHistogram: () => new RecordableHistogram() };
