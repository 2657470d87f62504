'use strict';

/** map, filter and their kin of Readable. */

const { checkFunction, nodeError, outOfRange } = require('internal_errors');

async function* map(fn, options) {
  const concurrency = options?.concurrency ?? 1;
  const running = [];
  for await (const value of this) {
    running.push((async () => fn(value, { signal: undefined }))());
    running.forEach((one) => one.catch(() => {}));
    if (running.length >= concurrency) yield await running.shift();
  }
  while (running.length > 0) yield await running.shift();
}

function mapped(fn, options) {
  checkFunction(fn, 'fn');
  return map.call(this, fn, options);
}

const streaming = {
  map: mapped,
  filter(fn, options) {
    checkFunction(fn, 'fn');
    return (async function* () {
      for await (const [keep, value] of mapped.call(
        this, async (one) => [await fn(one, {}), one], options)) {
        if (keep) yield value;
      }
    }).call(this);
  },
  flatMap(fn, options) {
    const values = mapped.call(this, fn, options);
    return (async function* () {
      for await (const value of values) yield* value;
    })();
  },
  drop(count) {
    const left = whole(count);
    return (async function* () {
      let skipped = 0;
      for await (const value of this) if (skipped++ >= left) yield value;
    }).call(this);
  },
  take(count) {
    const left = whole(count);
    return (async function* () {
      let taken = 0;
      if (left === 0) return;
      for await (const value of this) {
        yield value;
        if (++taken >= left) return;
      }
    }).call(this);
  },
};

function whole(count) {
  const number = Number(count);
  if (Number.isNaN(number)) return 0;
  if (number < 0) throw outOfRange('number', '>= 0', number);
  return number;
}

const consuming = {
  async toArray() {
    const all = [];
    for await (const value of this) all.push(value);
    return all;
  },
  async forEach(fn, options) {
    checkFunction(fn, 'fn');
    for await (const done of mapped.call(this, fn, options)) void done;
  },
  async some(fn, options) {
    for await (const value of streaming.filter.call(this, fn, options)) {
      void value;
      return true;
    }
    return false;
  },
  async every(fn, options) {
    checkFunction(fn, 'fn');
    return !(await consuming.some.call(this, async (...args) => !(await fn(...args)), options));
  },
  async find(fn, options) {
    for await (const value of streaming.filter.call(this, fn, options)) return value;
    return undefined;
  },
  async reduce(fn, ...initial) {
    checkFunction(fn, 'reducer');
    let gotFirst = initial.length > 0;
    let [result] = initial;
    for await (const value of this) {
      result = gotFirst ? await fn(result, value, {}) : value;
      gotFirst = true;
    }
    if (!gotFirst) {
      const error = nodeError(
        'TypeError', 'ERR_MISSING_ARGS', 'Reduce of an empty stream requires an initial value');
      throw error;
    }
    return result;
  },
};

module.exports = function install(Readable) {
  for (const name of Object.keys(streaming)) {
    Object.defineProperty(Readable.prototype, name, {
      value(...args) {
        return Readable.from(streaming[name].apply(this, args));
      },
      writable: true, configurable: true, enumerable: false,
    });
  }
  for (const name of Object.keys(consuming)) {
    Object.defineProperty(Readable.prototype, name, {
      value: consuming[name], writable: true, configurable: true, enumerable: false,
    });
  }
};
