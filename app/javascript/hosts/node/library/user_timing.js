'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/perf_hooks.html#performancemarkname-options and `measure` */

const binding = require('binding');
const { checkString, nodeError } = require('internal_errors');
const { PerformanceMark, PerformanceMeasure, checkMoment, cloned, making, missing } =
  require('performance_entries');
const { tell } = require('performance_observer');
const { allEntries, insert } = require('performance_timeline');
const { performance, DOMException } = binding.primordial;

function keep(entry) {
  insert(entry);
  tell(entry);
}

function mark(name, options) {
  if (arguments.length === 0) throw missing('name');
  const made = new PerformanceMark(name, options);
  keep(made);
  return made;
}

/** When a mark was made, or the moment that is given itself. */
function momentOf(given) {
  if (given === undefined) return undefined;
  if (typeof given === 'number') {
    checkMoment(given);
    return given;
  }
  const found = allEntries().findLast((one) => one.entryType === 'mark' && one.name === `${given}`);
  if (!found) {
    throw new DOMException(`The "${given}" performance mark has not been set`, 'SyntaxError');
  }
  return found.startTime;
}

function measure(name, startOrOptions, endMark) {
  if (arguments.length === 0) {
    throw nodeError('TypeError', 'ERR_MISSING_ARGS', 'The "name" argument must be specified');
  }
  checkString(name, 'name');
  const isOptions = startOrOptions !== null && typeof startOrOptions === 'object';
  const options = isOptions ? startOrOptions : {};
  if (isOptions && endMark !== undefined) {
    throw nodeError(
      'TypeError', 'ERR_PERFORMANCE_MEASURE_INVALID_OPTIONS', 'endMark must not be specified');
  }
  if (isOptions && options.start !== undefined && options.end !== undefined &&
      options.duration !== undefined) {
    throw nodeError('TypeError', 'ERR_PERFORMANCE_MEASURE_INVALID_OPTIONS',
                    'Must not have options.start, options.end, and options.duration specified');
  }
  const start = momentOf(isOptions ? options.start : startOrOptions);
  let end = momentOf(isOptions ? options.end : endMark);
  if (end === undefined && start !== undefined && options.duration !== undefined) {
    end = start + options.duration;
  }
  end ??= performance.now();
  const startTime = start ??
    (options.duration === undefined ? 0 : end - options.duration);
  const made = new PerformanceMeasure(making, {
    name, entryType: 'measure', startTime, duration: end - startTime, detail: cloned(options.detail),
  });
  keep(made);
  return made;
}

module.exports = { mark, measure };
