'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/events.html#eventsonemitter-eventname-options */

const binding = require('binding');
const { isEmitter, listen, unlisten } = require('events_listening');
const { abortError, checkInteger, checkSignal } = require('internal_errors');

const AsyncIteratorPrototype =
  Object.getPrototypeOf(Object.getPrototypeOf(async function* () {}).prototype);

/** Events that come, and those who wait for them. */
class Subscription {
  #emitter;
  #signal;
  #events = [];
  #waiting = [];
  #listeners = [];
  #error = null;
  #isOver = false;

  constructor(emitter, signal) {
    this.#emitter = emitter;
    this.#signal = signal;
    this.iterator = iteratorOf(this);
  }
  start(name, closingEvents) {
    const errorHandler = (error) => this.fail(error);
    const closeHandler = () => this.close();
    this.#add(name, (...args) => this.#take(args));
    if (name !== 'error' && isEmitter(this.#emitter)) this.#add('error', errorHandler);
    for (const event of closingEvents) this.#add(event, closeHandler);
    this.#signal?.addEventListener('abort', this.#onAbort, { once: true });
    return this.iterator;
  }
  next() {
    if (this.#events.length > 0) return Promise.resolve({ value: this.#events.shift(), done: false });
    if (this.#error) {
      const rejected = Promise.reject(this.#error);
      this.#error = null;
      return rejected;
    }
    if (this.#isOver) return this.close();
    return new Promise((resolve, reject) => { this.#waiting.push({ resolve, reject }); });
  }
  fail(error) {
    if (this.#waiting.length > 0) this.#waiting.shift().reject(error);
    else this.#error = error;
    this.iterator.return();
  }
  close() {
    this.#signal?.removeEventListener('abort', this.#onAbort);
    while (this.#listeners.length > 0) unlisten(this.#emitter, ...this.#listeners.pop());
    this.#isOver = true;
    const done = { value: undefined, done: true };
    for (const one of this.#waiting.splice(0)) one.resolve(done);
    return Promise.resolve(done);
  }
  #onAbort = () => this.fail(abortError(this.#signal));
  #take(args) {
    if (this.#waiting.length > 0) this.#waiting.shift().resolve({ value: args, done: false });
    else this.#events.push(args);
  }
  #add(event, listener) {
    listen(this.#emitter, event, listener);
    this.#listeners.push([event, listener]);
  }
}

function iteratorOf(subscription) {
  return Object.setPrototypeOf({
    next() {
      return subscription.next();
    },
    return() {
      return subscription.close();
    },
    throw(problem) {
      if (!problem || !(problem instanceof Error)) {
        throw binding.invalidArgType('EventEmitter.AsyncIterator', 'an instance of Error', problem);
      }
      subscription.fail(problem);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  }, AsyncIteratorPrototype);
}

function on(emitter, name, options = {}) {
  const { signal } = options;
  checkSignal(signal);
  if (signal?.aborted) throw abortError(signal);
  checkInteger(options.highWaterMark ?? options.highWatermark ?? 1, 'options.highWaterMark', 1);
  checkInteger(options.lowWaterMark ?? options.lowWatermark ?? 1, 'options.lowWaterMark', 1);
  binding.firstUse('events.on');
  return new Subscription(emitter, signal).start(name, options.close ?? []);
}

module.exports = { on };
