'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/assert.html */

const binding = require('binding');
const failWith = require('assert_failure');
const AssertionError = require('assertion_error');
const { isDeepEqual, isDeepStrictEqual } = require('comparisons');
const { nodeError } = require('internal_errors');
const process = require('process');

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
      failWith({ actual, expected, message, operator, stackStartFn: check });
    }
  };
  assert[name] = Object.defineProperty(check, 'name', { value: name });
}

Object.assign(assert, require('assert_errors'));

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
