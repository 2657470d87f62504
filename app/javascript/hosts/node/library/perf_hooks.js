'use strict';

const binding = require('binding');
const { performance } = binding.primordial;

module.exports = { performance };
for (const name of ['PerformanceEntry', 'PerformanceMark', 'PerformanceMeasure',
                    'PerformanceObserver', 'PerformanceObserverEntryList',
                    'PerformanceResourceTiming', 'monitorEventLoopDelay',
                    'createHistogram']) {
  Object.defineProperty(module.exports, name, {
    configurable: true,
    enumerable: true,
    get: () => binding.primordial[name] ?? binding.unsupported(`perf_hooks.${name}`),
  });
}
module.exports.constants = {};
