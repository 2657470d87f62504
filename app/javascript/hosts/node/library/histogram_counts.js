'use strict';

/**
 * Counts of whole numbers in buckets that are as fine as some decimal figures need.
 * http://hdrhistogram.org/ (percentiles are reported as its C implementation does)
 */

/** The largest integer of 64 bits, as a Number. */
const NO_MINIMUM = 9223372036854776000;

class HistogramCounts {
  #unit;
  #figures;
  #beyond;
  /** By the least value of each bucket. */
  #counts = new Map();
  count = 0;
  exceeds = 0;

  constructor(lowest, highest, figures) {
    this.#unit = 2 ** Math.floor(Math.log2(lowest));
    this.#figures = 2 ** Math.ceil(Math.log2(2 * 10 ** figures));
    this.#beyond = this.#figures * this.#unit;
    while (this.#beyond <= highest) this.#beyond *= 2;
  }
  #width(value) {
    let width = this.#unit;
    while (value >= this.#figures * width) width *= 2;
    return width;
  }
  record(value, times = 1) {
    if (value >= this.#beyond) {
      this.exceeds += times;
      return;
    }
    const width = this.#width(value);
    const least = Math.floor(value / width) * width;
    this.#counts.set(least, (this.#counts.get(least) ?? 0) + times);
    this.count += times;
  }
  add(other) {
    for (const [value, times] of other.#counts) this.record(value, times);
    this.exceeds += other.exceeds;
  }
  reset() {
    this.#counts.clear();
    this.count = this.exceeds = 0;
  }
  /** Least values of buckets and how often, in order. */
  #sorted() { return [...this.#counts].sort(([one], [other]) => one - other); }
  #most(value) { return value + this.#width(value) - 1; }
  #middle(value) { return value + Math.floor(this.#width(value) / 2); }

  get min() { return this.count === 0 ? NO_MINIMUM : this.#sorted()[0][0]; }
  get max() { return this.count === 0 ? 0 : this.#most(this.#sorted().at(-1)[0]); }
  get mean() {
    let total = 0;
    for (const [value, times] of this.#sorted()) total += times * this.#middle(value);
    return total / this.count;
  }
  get stddev() {
    const { mean } = this;
    let total = 0;
    for (const [value, times] of this.#sorted()) total += (this.#middle(value) - mean) ** 2 * times;
    return Math.sqrt(total / this.count);
  }
  percentile(percent) {
    if (this.count === 0) return this.#most(0);
    const wanted = Math.max(Math.floor((percent / 100) * this.count + 0.5), 1);
    let seen = 0;
    for (const [value, times] of this.#sorted()) {
      seen += times;
      if (seen >= wanted) return this.#most(value);
    }
    return 0;
  }
  /** Percentiles that halve the distance to 100 each time, and their values. */
  percentiles() {
    const found = [];
    let [seen, next, last] = [0, 0, 0];
    for (const [value, times] of this.#sorted()) {
      seen += times;
      last = value;
      while (next <= (100 * seen) / this.count) {
        found.push([next, value]);
        next += 100 / 2 ** (Math.trunc(Math.log2(100 / (100 - next))) + 1);
        if (seen === this.count) break;
      }
    }
    return [...found, [100, last]];
  }
}

module.exports = { HistogramCounts };
