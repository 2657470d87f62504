'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/assert.html */

const binding = require('binding');
const AssertionError = require('assertion_error');
const { checkFunction, nodeError } = require('internal_errors');
const { isDeepEqual, isDeepStrictEqual } = require('comparisons');
const process = require('process');

const NO_MESSAGE = Symbol('no message');

function fail(options) {
  if (options.message instanceof Error) throw options.message;
  throw new AssertionError(options);
}

function truthy(fn, count, value, message) {
  if (value) return;
  let generated = false;
  if (count === 0) {
    generated = true;
    message = 'No value argument passed to `assert.ok()`';
  } else if (message === undefined || message === null) {
    generated = true;
    const text = binding.callText();
    message = text === undefined ? 'The expression evaluated to a falsy value' :
      `The expression evaluated to a falsy value:\n\n  ${text}\n`;
  } else if (message instanceof Error) {
    throw message;
  }
  const error = new AssertionError({
    actual: value, expected: true, message, operator: '==', stackStartFn: fn,
  });
  error.generatedMessage = generated;
  throw error;
}

function assert(...args) {
  truthy(assert, args.length, ...args);
}

assert.ok = function ok(...args) {
  truthy(ok, args.length, ...args);
};

let warnedOfFail = false;

/** One argument is the message; more of them are deprecated. */
assert.fail = function fail(actual, expected, message, operator, stackStartFn) {
  const count = arguments.length;
  const nothing = count <= 1 && (actual === undefined || actual === null);
  if (nothing) message = 'Failed';
  else if (count === 1) [message, actual] = [actual, undefined];
  else {
    if (!warnedOfFail) {
      warnedOfFail = true;
      process.emitWarning(
        'assert.fail() with more than one argument is deprecated. ' +
          'Please use assert.strictEqual() instead or only pass a message.',
        'DeprecationWarning', 'DEP0094');
    }
    if (count === 2) operator = '!=';
  }
  if (message instanceof Error) throw message;
  const error = new AssertionError({
    actual, expected, message, operator: operator ?? 'fail', stackStartFn: stackStartFn || fail,
  });
  if (nothing) error.generatedMessage = true;
  throw error;
};

assert.AssertionError = AssertionError;

const tests = {
  // eslint-disable-next-line eqeqeq
  equal: [(a, b) => a == b || (a !== a && b !== b), '=='],
  // eslint-disable-next-line eqeqeq
  notEqual: [(a, b) => !(a == b || (a !== a && b !== b)), '!='],
  deepEqual: [isDeepEqual],
  notDeepEqual: [(a, b) => !isDeepEqual(a, b)],
  deepStrictEqual: [isDeepStrictEqual],
  notDeepStrictEqual: [(a, b) => !isDeepStrictEqual(a, b)],
  strictEqual: [Object.is],
  notStrictEqual: [(a, b) => !Object.is(a, b)],
};

for (const name of Object.keys(tests)) {
  const [test, operator = name] = tests[name];
  const check = (...args) => {
    if (args.length < 2) {
      throw nodeError(
        'TypeError', 'ERR_MISSING_ARGS',
        'The "actual" and "expected" arguments must be specified');
    }
    const [actual, expected, message] = args;
    if (!test(actual, expected)) {
      fail({ actual, expected, message, operator, stackStartFn: check });
    }
  };
  assert[name] = Object.defineProperty(check, 'name', { value: name });
}

// -- errors that are expected -------------------------------------------------------------------

function compareKey(actual, expected, key, message, keys, fn) {
  if (key in actual && isDeepStrictEqual(actual[key], expected[key])) return;
  if (key in actual && binding.isRegExp(expected[key]) && typeof actual[key] === 'string' &&
      RegExp.prototype.exec.call(expected[key], actual[key]) !== null) {
    return;
  }
  if (!message) {
    class Comparison {
      constructor(source, other) {
        for (const one of keys) {
          if (!(one in source)) continue;
          this[one] = other !== undefined && typeof source[one] === 'string' &&
            binding.isRegExp(other[one]) &&
            RegExp.prototype.exec.call(other[one], source[one]) !== null ? other[one] : source[one];
        }
      }
    }
    const error = new AssertionError({
      actual: new Comparison(actual, expected), expected: new Comparison(expected),
      operator: 'deepStrictEqual', stackStartFn: fn,
    });
    error.actual = actual;
    error.expected = expected;
    error.operator = fn.name;
    throw error;
  }
  fail({ actual, expected, message, operator: fn.name, stackStartFn: fn });
}

function checkExpected(actual, expected, message, fn) {
  let generated = false;
  let throwIt = false;
  if (typeof expected !== 'function') {
    if (binding.isRegExp(expected)) {
      const text = String(actual);
      if (RegExp.prototype.exec.call(expected, text) !== null) return;
      if (!message) {
        generated = true;
        message = `The input did not match the regular expression ${
          binding.inspect(expected)}. Input:\n\n${binding.inspect(text)}\n`;
      }
      throwIt = true;
    } else if (typeof actual !== 'object' || actual === null) {
      const error = new AssertionError({
        actual, expected, message, operator: 'deepStrictEqual', stackStartFn: fn,
      });
      error.operator = fn.name;
      throw error;
    } else {
      const keys = Object.keys(expected);
      if (expected instanceof Error) keys.push('name', 'message');
      else if (keys.length === 0) {
        throw nodeError(
          'TypeError', 'ERR_INVALID_ARG_VALUE',
          `The argument 'error' may not be an empty object. Received ${binding.inspect(expected)}`);
      }
      for (const key of keys) compareKey(actual, expected, key, message, keys, fn);
      return;
    }
  } else if (expected.prototype !== undefined && actual instanceof expected) {
    return;
  } else if (Object.prototype.isPrototypeOf.call(Error, expected)) {
    if (!message) {
      generated = true;
      message = `The error is expected to be an instance of "${expected.name}". Received `;
      if (actual instanceof Error) message += `"${actual.name}"`;
      else message += `"${binding.inspect(actual, { depth: -1 })}"`;
      if (actual?.message) message += `\n\nError message:\n\n${actual.message}`;
    }
    throwIt = true;
  } else {
    const answer = Reflect.apply(expected, {}, [actual]);
    if (answer !== true) {
      if (!message) {
        generated = true;
        const name = expected.name ? `"${expected.name}" ` : '';
        message = `The ${name}validation function is expected to return "true". Received ${
          binding.inspect(answer)}`;
        if (actual instanceof Error) message += `\n\nCaught error:\n\n${actual}`;
      }
      throwIt = true;
    }
  }
  if (throwIt) {
    const error = new AssertionError({
      actual, expected, message, operator: fn.name, stackStartFn: fn,
    });
    error.generatedMessage = generated;
    throw error;
  }
}

function thrownBy(fn) {
  checkFunction(fn, 'fn');
  try {
    fn();
  } catch (error) {
    return error;
  }
  return NO_MESSAGE;
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
  return NO_MESSAGE;
}

function expectError(fn, actual, error, message) {
  if (typeof error === 'string') {
    if (arguments.length === 4 && message !== undefined) {
      throw binding.invalidArgType(
        'error', 'of type function or an instance of Error, RegExp, or Object', error);
    }
    message = error;
    error = undefined;
  } else if (error !== null && error !== undefined && typeof error !== 'object' &&
             typeof error !== 'function') {
    throw binding.invalidArgType(
      'error', 'of type function or an instance of Error, RegExp, or Object', error);
  }
  if (actual === NO_MESSAGE) {
    let details = error?.name ? ` (${error.name})` : '';
    details += message ? `: ${message}` : '.';
    const kind = fn === assert.rejects ? 'rejection' : 'exception';
    fail({
      actual: undefined, expected: error, operator: fn.name,
      message: `Missing expected ${kind}${details}`, stackStartFn: fn,
    });
  }
  if (error) checkExpected(actual, error, message, fn);
}

function expectNoError(fn, actual, error, message) {
  if (actual === NO_MESSAGE) return;
  if (typeof error === 'string') {
    message = error;
    error = undefined;
  }
  if (!error || (typeof error === 'function' && actual instanceof error) ||
      (binding.isRegExp(error) && error.test(String(actual)))) {
    const details = message ? `: ${message}` : '.';
    const kind = fn === assert.doesNotReject ? 'rejection' : 'exception';
    fail({
      actual, expected: error, operator: fn.name, stackStartFn: fn,
      message: `Got unwanted ${kind}${details}\nActual message: "${actual?.message}"`,
    });
  }
  throw actual;
}

assert.throws = function throws(fn, ...args) {
  expectError(throws, thrownBy(fn), ...args);
};
assert.rejects = async function rejects(promise, ...args) {
  expectError(rejects, await rejectionOf(promise), ...args);
};
assert.doesNotThrow = function doesNotThrow(fn, ...args) {
  expectNoError(doesNotThrow, thrownBy(fn), ...args);
};
assert.doesNotReject = async function doesNotReject(promise, ...args) {
  expectNoError(doesNotReject, await rejectionOf(promise), ...args);
};

assert.ifError = function ifError(error) {
  if (error === null || error === undefined) return;
  let message = 'ifError got unwanted exception: ';
  if (typeof error === 'object' && typeof error.message === 'string') {
    message += error.message.length === 0 && error.constructor ?
      error.constructor.name : error.message;
  } else {
    message += binding.inspect(error);
  }
  const made = new AssertionError({
    actual: error, expected: null, operator: 'ifError', message, stackStartFn: ifError,
  });
  throw made;
};

function matching(text, regexp, message, fn) {
  if (!binding.isRegExp(regexp)) {
    throw binding.invalidArgType('regexp', 'an instance of RegExp', regexp);
  }
  const wanted = fn === assert.match;
  if (typeof text === 'string' && (regexp.exec(text) !== null) === wanted) return;
  if (message instanceof Error) throw message;
  const generated = !message;
  message ??= typeof text !== 'string' ?
    `The "string" argument must be of type string. Received ${
      `type ${typeof text} (${binding.inspect(text)})`}` :
    (wanted ? 'The input did not match the regular expression ' :
      'The input was expected to not match the regular expression ') +
      `${binding.inspect(regexp)}. Input:\n\n${binding.inspect(text)}\n`;
  const error = new AssertionError({
    actual: text, expected: regexp, message, operator: fn.name, stackStartFn: fn,
  });
  error.generatedMessage = generated;
  throw error;
}
assert.match = function match(text, regexp, message) {
  matching(text, regexp, message, match);
};
assert.doesNotMatch = function doesNotMatch(text, regexp, message) {
  matching(text, regexp, message, doesNotMatch);
};

assert.CallTracker = class CallTracker {
  constructor() {
    binding.unsupported('assert.CallTracker');
  }
};

function strict(...args) {
  truthy(strict, args.length, ...args);
}
assert.strict = Object.assign(strict, assert, {
  equal: assert.strictEqual,
  deepEqual: assert.deepStrictEqual,
  notEqual: assert.notStrictEqual,
  notDeepEqual: assert.notDeepStrictEqual,
});
assert.strict.strict = assert.strict;

module.exports = assert;
