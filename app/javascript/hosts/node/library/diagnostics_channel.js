'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/diagnostics_channel.html */

const binding = require('binding');
const { checkFunction } = require('internal_errors');

const channels = new Map();

/** The same in the store's context; a transform that throws is nobody's, and leaves the context. */
function inStore(store, transform, data, next) {
  return () => {
    let context;
    try {
      context = transform(data);
    } catch (error) {
      process.nextTick(() => { throw error; });
      return next();
    }
    return store.run(context, next);
  };
}

class Channel {
  #subscribers = [];
  #stores = new Map();
  constructor(name) {
    this.name = name;
  }
  get hasSubscribers() {
    return this.#subscribers.length > 0 || this.#stores.size > 0;
  }
  subscribe(subscriber) {
    checkFunction(subscriber, 'subscription');
    this.#subscribers = [...this.#subscribers, subscriber];
  }
  unsubscribe(subscriber) {
    const at = this.#subscribers.indexOf(subscriber);
    if (at < 0) return false;
    this.#subscribers = this.#subscribers.toSpliced(at, 1);
    return true;
  }
  bindStore(store, transform) {
    this.#stores.set(store, transform ?? ((data) => data));
  }
  unbindStore(store) {
    return this.#stores.delete(store);
  }
  publish(data) {
    for (const subscriber of this.#subscribers) {
      try {
        subscriber(data, this.name);
      } catch (error) {
        process.nextTick(() => { throw error; });
      }
    }
  }
  runStores(data, fn, thisArg, ...args) {
    let run = () => {
      this.publish(data);
      return Reflect.apply(fn, thisArg, args);
    };
    for (const [store, transform] of this.#stores) {
      run = inStore(store, transform, data, run);
    }
    return run();
  }
}

function channel(name) {
  if (typeof name !== 'string' && typeof name !== 'symbol') {
    throw binding.invalidArgType('channel', 'of type string or symbol', name);
  }
  if (!channels.has(name)) channels.set(name, new Channel(name));
  return channels.get(name);
}

const events = ['start', 'end', 'asyncStart', 'asyncEnd', 'error'];

class TracingChannel {
  constructor(given) {
    for (const name of events) {
      this[name] = typeof given === 'string' ? channel(`tracing:${given}:${name}`) : given[name];
    }
  }
  subscribe(handlers) {
    for (const name of events) if (handlers[name]) this[name].subscribe(handlers[name]);
  }
  unsubscribe(handlers) {
    let done = true;
    for (const name of events) {
      if (handlers[name] && !this[name].unsubscribe(handlers[name])) done = false;
    }
    return done;
  }
  #traced(context, call) {
    return this.start.runStores(context, () => {
      try {
        return call();
      } catch (error) {
        context.error = error;
        this.error.publish(context);
        throw error;
      } finally {
        this.end.publish(context);
      }
    });
  }
  get hasSubscribers() { return events.some((name) => this[name].hasSubscribers); }
  traceSync(fn, context = {}, thisArg, ...args) {
    if (!this.hasSubscribers) return Reflect.apply(fn, thisArg, args);
    return this.#traced(context, () => {
      context.result = Reflect.apply(fn, thisArg, args);
      return context.result;
    });
  }
  tracePromise(fn, context = {}, thisArg, ...args) {
    if (!this.hasSubscribers) return Reflect.apply(fn, thisArg, args);
    const settle = (key, value) => {
      context[key] = value;
      if (key === 'error') this.error.publish(context);
      this.asyncStart.publish(context);
      this.asyncEnd.publish(context);
    };
    return this.#traced(context, () => {
      let promise = Reflect.apply(fn, thisArg, args);
      if (!(promise instanceof Promise)) promise = Promise.resolve(promise);
      return promise.then(
        (value) => { settle('result', value); return value; },
        (error) => { settle('error', error); return Promise.reject(error); });
    });
  }
  traceCallback(fn, position = -1, context = {}, thisArg, ...args) {
    if (!this.hasSubscribers) return Reflect.apply(fn, thisArg, args);
    const callback = args.at(position);
    checkFunction(callback, 'callback');
    const tracing = this;
    args.splice(position, 1, function(...results) {
      if (results[0]) {
        context.error = results[0];
        tracing.error.publish(context);
      } else {
        context.result = results[1];
      }
      tracing.asyncStart.runStores(context, () => {
        try {
          return Reflect.apply(callback, this, results);
        } finally {
          tracing.asyncEnd.publish(context);
        }
      });
    });
    return this.#traced(context, () => Reflect.apply(fn, thisArg, args));
  }
}

module.exports = {
  channel,
  hasSubscribers: (name) => channels.get(name)?.hasSubscribers ?? false,
  subscribe: (name, subscriber) => channel(name).subscribe(subscriber),
  tracingChannel: (given) => new TracingChannel(given),
  unsubscribe: (name, subscriber) => channel(name).unsubscribe(subscriber),
  Channel,
};
