'use strict';

/** Errors that are expected, or are not: https://nodejs.org/docs/latest-v20.x/api/assert.html#assertthrowsfn-error-message */

const binding = require('binding');
const failWith = require('assert_failure');
const AssertionError = require('assertion_error');
const { isDeepStrictEqual } = require('comparisons');
const { checkFunction, nodeError } = require('internal_errors');

const NO_ERROR = Symbol('no error');

/** With the class's own method: `expected` can be of any realm and have methods of its own. */
const matches = (regexp, text) => RegExp.prototype.exec.call(regexp, text) !== null;

/** What of an error is compared; of `other`, patterns stand for the texts that they match. */
class Comparison {
  constructor(source, keys, other = undefined) {
    for (const key of keys) {
      if (!(key in source)) continue;
      const isMatched = other !== undefined && typeof source[key] === 'string' &&
        binding.isRegExp(other[key]) && matches(other[key], source[key]);
      this[key] = isMatched ? other[key] : source[key];
    }
  }
}

function compareKey(actual, expected, key, message, keys, fn) {
  if (key in actual) {
    if (isDeepStrictEqual(actual[key], expected[key])) return;
    if (binding.isRegExp(expected[key]) && typeof actual[key] === 'string' &&
        matches(expected[key], actual[key])) {
      return;
    }
  }
  if (message) failWith({ actual, expected, message, operator: fn.name, stackStartFn: fn });
  const error = new AssertionError({
    actual: new Comparison(actual, keys, expected), expected: new Comparison(expected, keys),
    operator: 'deepStrictEqual', stackStartFn: fn,
  });
  throw Object.assign(error, { actual, expected, operator: fn.name });
}

/** An object says what some of the error's properties are; an error also its name and message. */
function compareKeys(actual, expected, message, fn) {
  if (typeof actual !== 'object' || actual === null) {
    const error = new AssertionError({
      actual, expected, message, operator: 'deepStrictEqual', stackStartFn: fn,
    });
    error.operator = fn.name;
    throw error;
  }
  const keys = Object.keys(expected);
  if (expected instanceof Error) keys.push('name', 'message');
  else if (keys.length === 0) {
    throw nodeError(
      'TypeError', 'ERR_INVALID_ARG_VALUE',
      `The argument 'error' may not be an empty object. Received ${binding.inspect(expected)}`);
  }
  for (const key of keys) compareKey(actual, expected, key, message, keys, fn);
}

function textOfMismatch(text, regexp) {
  return `The input did not match the regular expression ${
    binding.inspect(regexp)}. Input:\n\n${binding.inspect(text)}\n`;
}

function textOfOtherClass(actual, Class) {
  const text = `The error is expected to be an instance of "${Class.name}". Received `;
  if (!(actual instanceof Error)) return `${text}"${binding.inspect(actual, { depth: -1 })}"`;
  const received = `${text}"${actual.constructor?.name || actual.name}"`;
  return actual.message ? `${received}\n\nError message:\n\n${actual.message}` : received;
}

function textOfRefusal(actual, test, answer) {
  const name = test.name ? `"${test.name}" ` : '';
  const text = `The ${name}validation function is expected to return "true". Received ${
    binding.inspect(answer)}`;
  return actual instanceof Error ? `${text}\n\nCaught error:\n\n${actual}` : text;
}

/** Why an error is not the one that a pattern, a class or a function wants; undefined if it is. */
function problemOf(actual, expected) {
  if (binding.isRegExp(expected)) {
    const text = String(actual);
    return matches(expected, text) ? undefined : textOfMismatch(text, expected);
  }
  if (expected.prototype !== undefined && actual instanceof expected) return undefined;
  if (Object.prototype.isPrototypeOf.call(Error, expected)) return textOfOtherClass(actual, expected);
  const answer = Reflect.apply(expected, {}, [actual]);
  return answer === true ? undefined : textOfRefusal(actual, expected, answer);
}

function checkExpected(actual, expected, message, fn) {
  if (typeof expected !== 'function' && !binding.isRegExp(expected)) {
    compareKeys(actual, expected, message, fn);
    return;
  }
  const problem = problemOf(actual, expected);
  if (problem === undefined) return;
  const error = new AssertionError({
    actual, expected, message: message || problem, operator: fn.name, stackStartFn: fn,
  });
  error.generatedMessage = !message;
  throw error;
}

function thrownBy(fn) {
  checkFunction(fn, 'fn');
  try {
    fn();
  } catch (error) {
    return error;
  }
  return NO_ERROR;
}

const isPromise = (value) => binding.isPromise(value) ||
  (value !== null && typeof value === 'object' && typeof value.then === 'function' &&
   typeof value.catch === 'function');

async function rejectionOf(given) {
  let promise = given;
  if (typeof given === 'function') {
    promise = given();
    if (!isPromise(promise)) {
      throw nodeError(
        'TypeError', 'ERR_INVALID_RETURN_VALUE',
        'Expected instance of Promise to be returned from the "promiseFn" function ' +
        `but got ${binding.received(promise)}.`);
    }
  } else if (!isPromise(given)) {
    throw binding.invalidArgType(
      'promiseFn', 'of type function or an instance of Promise', given);
  }
  try {
    await promise;
  } catch (error) {
    return error;
  }
  return NO_ERROR;
}

function expectError(fn, actual, error, message) {
  const isText = typeof error === 'string';
  const isOther = !isText && error !== null && error !== undefined &&
    typeof error !== 'object' && typeof error !== 'function';
  if (isOther || (isText && arguments.length === 4 && message !== undefined)) {
    throw binding.invalidArgType(
      'error', 'of type function or an instance of Error, RegExp, or Object', error);
  }
  if (isText) [error, message] = [undefined, error];
  if (actual === NO_ERROR) {
    let details = error?.name ? ` (${error.name})` : '';
    details += message ? `: ${message}` : '.';
    const kind = fn === rejects ? 'rejection' : 'exception';
    failWith({
      actual: undefined, expected: error, operator: fn.name,
      message: `Missing expected ${kind}${details}`, stackStartFn: fn,
    });
  }
  if (error) checkExpected(actual, error, message, fn);
}

/** Whether an error is of the kind that may not come: of a class, or as a pattern or a function says. */
function isUnwanted(actual, expected) {
  if (typeof expected === 'function' || binding.isRegExp(expected)) {
    return problemOf(actual, expected) === undefined;
  }
  throw binding.invalidArgType(
    'expected', 'of type function or an instance of RegExp', expected);
}

function expectNoError(fn, actual, error, message) {
  if (actual === NO_ERROR) return;
  if (typeof error === 'string') [error, message] = [undefined, error];
  if (!error || isUnwanted(actual, error)) {
    const details = message ? `: ${message}` : '.';
    const kind = fn === doesNotReject ? 'rejection' : 'exception';
    failWith({
      actual, expected: error, operator: fn.name, stackStartFn: fn,
      message: `Got unwanted ${kind}${details}\nActual message: "${actual?.message}"`,
    });
  }
  throw actual;
}

function throws(fn, ...args) {
  expectError(throws, thrownBy(fn), ...args);
}

async function rejects(promise, ...args) {
  expectError(rejects, await rejectionOf(promise), ...args);
}

function doesNotThrow(fn, ...args) {
  expectNoError(doesNotThrow, thrownBy(fn), ...args);
}

async function doesNotReject(promise, ...args) {
  expectNoError(doesNotReject, await rejectionOf(promise), ...args);
}

module.exports = { throws, rejects, doesNotThrow, doesNotReject };
