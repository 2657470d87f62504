'use strict';

/** map, filter and their kin of Readable. */

const binding = require('binding');
const { abortError, checkObject, checkSignal, nodeError, outOfRange } =
  require('internal_errors');

/** The option, checked. */
function signalOf(options) {
  if (options === undefined || options === null) return undefined;
  checkObject(options, 'options');
  checkSignal(options.signal);
  return options.signal;
}

/** What a mapped value is when there is none, and what stands behind the last one. */
const NOTHING = Symbol('nothing');
const LAST = Symbol('last');

/** A source that runs ahead of its reader by as many values as may be worked on at once. */
class Ahead {
  constructor(source, fn, options) {
    if (options?.signal) {
      binding.unsupported('the option signal of the operators of Readable', 'Destroy the stream.');
    }
    const concurrency = Math.floor(options?.concurrency ?? 1);
    this.atOnce = concurrency;
    this.room = Math.floor(options?.highWaterMark ?? concurrency - 1) + concurrency;
    this.source = source;
    this.fn = fn;
    this.waiting = [];
    this.working = 0;
    this.over = false;
    this.wakeReader = null;
    this.wakeSource = null;
  }
  get isFull() { return this.waiting.length >= this.room || this.working >= this.atOnce; }
  goOn() {
    if (!this.wakeSource || this.over || this.isFull) return;
    this.wakeSource();
    this.wakeSource = null;
  }
  settled() {
    this.working--;
    this.goOn();
  }
  failed() {
    this.over = true;
    this.settled();
  }
  tellReader() {
    if (!this.wakeReader) return;
    this.wakeReader();
    this.wakeReader = null;
  }
  add(value) {
    value.then(() => this.settled(), () => this.failed());
    this.waiting.push(value);
  }
  call(value) {
    try {
      const made = this.fn(value, { signal: undefined });
      return made === NOTHING ? made : Promise.resolve(made);
    } catch (error) {
      return Promise.reject(error);
    }
  }
  async run() {
    try {
      for await (const value of this.source) {
        if (this.over) return;
        const made = this.call(value);
        if (made === NOTHING) continue;
        this.working++;
        this.add(made);
        this.tellReader();
        if (!this.over && this.isFull) await new Promise((resolve) => { this.wakeSource = resolve; });
      }
      this.waiting.push(LAST);
    } catch (error) {
      this.add(Promise.reject(error));
    } finally {
      this.over = true;
      this.tellReader();
    }
  }
}

async function* map(fn, options) {
  const ahead = new Ahead(this, fn, options);
  ahead.run();
  try {
    while (true) {
      while (ahead.waiting.length > 0) {
        const value = await ahead.waiting[0];
        if (value === LAST) return;
        if (value !== NOTHING) yield value;
        ahead.waiting.shift();
        ahead.goOn();
      }
      await new Promise((resolve) => { ahead.wakeReader = resolve; });
    }
  } finally {
    ahead.over = true;
    ahead.wakeSource?.();
    ahead.wakeSource = null;
  }
}

/** What may be asynchronous, which Node says as well. */
function checkAnyFunction(fn, name = 'fn') {
  if (typeof fn !== 'function') {
    throw binding.invalidArgType(name, 'of type function or an instance of AsyncFunction', fn);
  }
}

function mapped(fn, options) {
  checkAnyFunction(fn);
  return map.call(this, fn, options);
}

const streaming = {
  map: mapped,
  filter(fn, options) {
    checkAnyFunction(fn);
    return mapped.call(
      this, async (value, given) => ((await fn(value, given)) ? value : NOTHING), options);
  },
  flatMap(fn, options) {
    const values = mapped.call(this, fn, options);
    return (async function* () {
      for await (const value of values) yield* value;
    })();
  },
  asIndexedPairs() {
    return (async function* () {
      let index = 0;
      for await (const value of this) yield [index++, value];
    }).call(this);
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
  async toArray(options) {
    const signal = signalOf(options);
    const all = [];
    for await (const value of this) {
      if (signal?.aborted) throw abortError(signal);
      all.push(value);
    }
    return all;
  },
  async forEach(fn, options) {
    checkAnyFunction(fn);
    const called = async (value, given) => {
      await fn(value, given);
      return NOTHING;
    };
    for await (const done of mapped.call(this, called, options)) void done;
  },
  async some(fn, options) {
    for await (const value of streaming.filter.call(this, fn, options)) {
      void value;
      return true;
    }
    return false;
  },
  async every(fn, options) {
    checkAnyFunction(fn);
    return !(await consuming.some.call(this, async (...args) => !(await fn(...args)), options));
  },
  async find(fn, options) {
    for await (const value of streaming.filter.call(this, fn, options)) return value;
    return undefined;
  },
  async reduce(fn, ...initial) {
    checkAnyFunction(fn, 'reducer');
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
