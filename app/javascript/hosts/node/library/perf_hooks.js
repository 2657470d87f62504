'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/perf_hooks.html */

const binding = require('binding');
const { checkFunction } = require('internal_errors');
const { createHistogram, monitorEventLoopDelay } = require('histogram');
const { PerformanceEntry, PerformanceMark, PerformanceMeasure, making, missing } =
  require('performance_entries');
const { PerformanceObserver, PerformanceObserverEntryList, tell } = require('performance_observer');
const { allEntries, clear, ofName, ofType } = require('performance_timeline');
const { mark, measure } = require('user_timing');
const { performance } = binding.primordial;

function timerify(fn) {
  checkFunction(fn, 'fn');
  function timerified(...args) {
    const startTime = performance.now();
    const result = new.target ? Reflect.construct(fn, args, fn) :
      Reflect.apply(fn, this, args);
    const finish = () => tell(new PerformanceEntry(making, {
      name: fn.name, entryType: 'function', startTime, duration: performance.now() - startTime,
      detail: args,
    }));
    if (typeof result?.finally === 'function') return result.finally(finish);
    finish();
    return result;
  }
  return Object.defineProperties(timerified, {
    length: { configurable: false, enumerable: true, value: fn.length },
    name: { configurable: false, enumerable: true, value: `timerified ${fn.name}` },
  });
}

const nodeTiming = {
  name: 'node', entryType: 'node', startTime: 0, get duration() { return performance.now(); },
  nodeStart: 1, v8Start: 3, bootstrapComplete: 25, environment: 12,
  get loopStart() { return binding.loopStarted(); }, loopExit: -1,
  get idleTime() { return binding.loopIdle(); },
};

/** How much of the time since the loop began, or between two readings, it did not sleep. */
function eventLoopUtilization(later, earlier) {
  const utilized = (idle, active) => ({ idle, active, utilization: active / (idle + active) });
  const start = nodeTiming.loopStart;
  if (start <= 0) return { idle: 0, active: 0, utilization: 0 };
  if (earlier) return utilized(later.idle - earlier.idle, later.active - earlier.active);
  const idle = nodeTiming.idleTime;
  const active = performance.now() - start - idle;
  return later ? utilized(idle - later.idle, active - later.active) : utilized(idle, active);
}

const methods = {
  mark,
  measure,
  clearMarks(name) { clear('mark', name); },
  clearMeasures(name) { clear('measure', name); },
  clearResourceTimings() {},
  setResourceTimingBufferSize() {},
  getEntries() { return allEntries(); },
  getEntriesByName(name, type) {
    if (arguments.length === 0) throw missing('name');
    return ofName(allEntries(), `${name}`, type);
  },
  getEntriesByType(type) {
    if (arguments.length === 0) throw missing('type');
    return ofType(allEntries(), `${type}`);
  },
  timerify,
  eventLoopUtilization,
  toJSON() {
    return {
      nodeTiming, timeOrigin: performance.timeOrigin,
      eventLoopUtilization: methods.eventLoopUtilization(),
    };
  },
};

/** The same method for nothing but `performance` itself. */
function ofPerformance(name) {
  const method = methods[name];
  if (method === timerify || name === 'eventLoopUtilization') return method;
  const checked = function (...given) {
    if (this !== performance) {
      throw binding.invalidArgType('this', 'an instance of Performance', this);
    }
    return Reflect.apply(method, this, given);
  };
  Object.defineProperty(checked, 'length', { value: method.length, configurable: true });
  return Object.defineProperty(checked, 'name', { value: name, configurable: true });
}

for (const name of Object.keys(methods)) {
  Object.defineProperty(performance, name, {
    value: ofPerformance(name), writable: true, enumerable: false, configurable: true,
  });
}
Object.defineProperty(performance, 'nodeTiming', {
  value: nodeTiming, writable: true, enumerable: false, configurable: true,
});

module.exports = {
  PerformanceEntry,
  PerformanceMark,
  PerformanceMeasure,
  PerformanceObserver,
  PerformanceObserverEntryList,
  createHistogram,
  performance,
  constants: {},
  monitorEventLoopDelay,
};
Object.defineProperty(module.exports, 'PerformanceResourceTiming', {
  configurable: true, enumerable: true,
  get: () => binding.unsupported('perf_hooks.PerformanceResourceTiming'),
});
