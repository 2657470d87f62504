'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/timers.html#timers-promises-api */

const { clearImmediate, clearInterval, clearTimeout, setImmediate, setInterval, setTimeout } =
  require('timers');
const { abortError, checkBoolean, checkObject, checkSignal, nodeError } =
  require('internal_errors');
const binding = require('binding');

/** The reason why the options are wrong, if they are. */
function problemOf(options) {
  try {
    checkObject(options, 'options');
    checkSignal(options.signal);
    if (options.ref !== undefined) checkBoolean(options.ref, 'options.ref');
  } catch (problem) {
    return problem;
  }
  return options.signal?.aborted ? abortError(options.signal) : undefined;
}

function waitFor(set, clear, value, options) {
  binding.firstUse('a timer of timers/promises');
  const problem = problemOf(options);
  if (problem) return Promise.reject(problem);
  const { signal, ref = true } = options;
  let onAbort;
  const promise = new Promise((resolve, reject) => {
    const timer = set(resolve, value);
    if (!ref) timer.unref?.();
    if (signal) {
      onAbort = () => {
        if (!timer._destroyed) {
          clear(timer);
          reject(abortError(signal));
        }
      };
      signal.addEventListener('abort', onAbort);
    }
  });
  if (!onAbort) return promise;
  const forget = () => signal.removeEventListener('abort', onAbort);
  // SafePromisePrototypeFinally: promises around the promise, so that no program sees inside.
  return new Promise((resolve, reject) => {
    new Promise((fulfil, fail) => { promise.then(fulfil, fail); })
      .finally(forget).then(resolve, reject);
  });
}

function sleep(delay, value, options = {}) {
  if (delay !== undefined && typeof delay !== 'number') {
    return Promise.reject(binding.invalidArgType('delay', 'of type number', delay));
  }
  return waitFor((resolve, given) => setTimeout(resolve, delay, given), clearTimeout, value, options);
}

function afterCheck(value, options = {}) {
  return waitFor(
    (resolve, given) => setImmediate(resolve, given), clearImmediate, value, options);
}

async function* every(delay, value, options = {}) {
  const problem = problemOf(options);
  if (problem) throw problem;
  const { signal, ref = true } = options;
  let onAbort;
  let timer;
  try {
    let behind = 0;
    let wake;
    timer = setInterval(() => {
      behind++;
      if (wake) {
        wake();
        wake = undefined;
      }
    }, delay);
    if (!ref) timer.unref();
    if (signal) {
      onAbort = () => {
        clearInterval(timer);
        if (wake) {
          wake(Promise.reject(abortError(signal)));
          wake = undefined;
        }
      };
      signal.addEventListener('abort', onAbort, { once: true });
    }
    while (!signal?.aborted) {
      if (behind === 0) await new Promise((resolve) => { wake = resolve; });
      for (; behind > 0; behind--) yield value;
    }
    throw abortError(signal);
  } finally {
    clearInterval(timer);
    signal?.removeEventListener('abort', onAbort);
  }
}

class Scheduler {
  constructor() {
    throw nodeError('TypeError', 'ERR_ILLEGAL_CONSTRUCTOR', 'Illegal constructor');
  }
  yield() {
    return afterCheck();
  }
  wait(delay, options) {
    return sleep(delay, undefined, options);
  }
}

module.exports = {
  setTimeout: Object.defineProperty(sleep, 'name', { value: 'setTimeout' }),
  setImmediate: Object.defineProperty(afterCheck, 'name', { value: 'setImmediate' }),
  setInterval: Object.defineProperty(every, 'name', { value: 'setInterval' }),
  scheduler: Object.create(Scheduler.prototype),
};
