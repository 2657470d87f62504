'use strict';

const binding = require('binding');

/** An AbortError as Node's own functions reject with. */
class AbortError extends Error {
  constructor(message = 'The operation was aborted', options = undefined) {
    super(message, options);
    this.code = 'ABORT_ERR';
    this.name = 'AbortError';
  }
}

const abortError = (signal) => new AbortError(undefined, { cause: signal?.reason });

function checkSignal(signal, name = 'options.signal') {
  if (signal !== undefined &&
      (signal === null || typeof signal !== 'object' || !('aborted' in signal))) {
    throw binding.invalidArgType(name, 'an instance of AbortSignal', signal);
  }
}

function checkFunction(value, name) {
  if (typeof value !== 'function') {
    throw binding.invalidArgType(name, 'of type function', value);
  }
}

function checkString(value, name) {
  if (typeof value !== 'string') throw binding.invalidArgType(name, 'of type string', value);
}

function checkObject(value, name) {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    throw binding.invalidArgType(name, 'of type object', value);
  }
}

function checkBoolean(value, name) {
  if (typeof value !== 'boolean') throw binding.invalidArgType(name, 'of type boolean', value);
}

function outOfRange(name, range, value) {
  return binding.nodeError(
    'RangeError',
    'ERR_OUT_OF_RANGE',
    `The value of "${name}" is out of range. It must be ${range}. Received ${
      typeof value === 'string' ? `'${value}'` : grouped(value)}`,
  );
}

/** Large whole numbers are written with underscores. */
function grouped(value) {
  if (typeof value === 'number' && Number.isInteger(value) && Math.abs(value) > 2 ** 32) {
    return String(value).replace(/\B(?=(\d{3})+$)/g, '_');
  }
  return binding.inspect(value);
}

function checkInteger(value, name, min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER) {
  if (typeof value !== 'number') throw binding.invalidArgType(name, 'of type number', value);
  if (!Number.isInteger(value)) throw outOfRange(name, 'an integer', value);
  if (value < min || value > max) throw outOfRange(name, `>= ${min} && <= ${max}`, value);
}

function checkNumber(value, name, min = undefined, max = undefined) {
  if (typeof value !== 'number') throw binding.invalidArgType(name, 'of type number', value);
  if ((min !== undefined && value < min) || (max !== undefined && value > max)) {
    const low = min === undefined ? '' : `>= ${min}`;
    const high = max === undefined ? '' : `<= ${max}`;
    throw outOfRange(name, [low, high].filter(Boolean).join(' && '), value);
  }
}

function checkOneOf(value, name, allowed) {
  if (!allowed.includes(value)) {
    const listed = allowed.map((one) => (typeof one === 'string' ? `'${one}'` : one)).join(', ');
    throw invalidArgValue(name, value, `must be one of: ${listed}`);
  }
}

function invalidArgValue(name, value, reason = 'is invalid') {
  const kind = name.includes('.') ? 'property' : 'argument';
  return binding.nodeError(
    'TypeError',
    'ERR_INVALID_ARG_VALUE',
    `The ${kind} '${name}' ${reason}. Received ${binding.inspect(value)}`,
  );
}

module.exports = {
  AbortError,
  abortError,
  checkBoolean,
  checkFunction,
  checkInteger,
  checkNumber,
  checkObject,
  checkOneOf,
  checkSignal,
  checkString,
  invalidArgValue,
  nodeError: binding.nodeError,
  outOfRange,
};
