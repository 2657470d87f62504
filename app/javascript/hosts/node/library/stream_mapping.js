'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/stream.html#readablemapfn-options */

const binding = require('binding');
const { AbortError, checkInteger, checkObject, checkSignal } = require('internal_errors');

/** What a mapped value is when there is none, and what stands behind the last one. */
const NOTHING = Symbol('nothing');
const LAST = Symbol('last');

/** The option, checked. */
function signalOf(options) {
  if (options === undefined || options === null) return undefined;
  checkObject(options, 'options');
  const signal = options.signal ?? undefined;
  checkSignal(signal);
  return signal;
}

/** How many values may be worked on, and wait, at once. */
function limitsOf(options) {
  const atOnce = Math.floor(options?.concurrency ?? 1);
  const waiting = Math.floor(options?.highWaterMark ?? atOnce - 1);
  checkInteger(atOnce, 'options.concurrency', 1);
  checkInteger(waiting, 'options.highWaterMark', 0);
  return { atOnce, room: waiting + atOnce };
}

/** A source that runs ahead of its reader by as many values as may be worked on at once. */
class Ahead {
  constructor(source, fn, signal, { atOnce, room }) {
    this.source = source;
    this.fn = fn;
    this.signal = AbortSignal.any(signal ? [signal] : []);
    this.atOnce = atOnce;
    this.room = room;
    this.waiting = [];
    this.working = 0;
    this.over = false;
    this.wakeReader = null;
    this.wakeSource = null;
  }
  get isFull() { return this.waiting.length >= this.room || this.working >= this.atOnce; }
  checkSignal() {
    if (this.signal.aborted) throw new AbortError();
  }
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
      const made = this.fn(value, { signal: this.signal });
      return made === NOTHING ? made : Promise.resolve(made);
    } catch (error) {
      return Promise.reject(error);
    }
  }
  async run() {
    try {
      for await (const value of this.source) {
        if (this.over) return;
        this.checkSignal();
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

async function* map(fn, signal, limits) {
  const ahead = new Ahead(this, fn, signal, limits);
  ahead.run();
  try {
    while (true) {
      while (ahead.waiting.length > 0) {
        const value = await ahead.waiting[0];
        if (value === LAST) return;
        ahead.checkSignal();
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
  return map.call(this, fn, signalOf(options), limitsOf(options));
}

module.exports = { NOTHING, checkAnyFunction, mapped, signalOf };
