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

const abortError = (signal) =>
  new AbortError(undefined, signal && { cause: signal.reason });

/** What two errors come to: both of them under the message of the outer one. */
function bothErrors(inner, outer) {
  if (!inner || !outer || inner === outer) return inner || outer;
  if (Array.isArray(outer.errors)) {
    outer.errors.push(inner);
    return outer;
  }
  const both = new AggregateError([outer, inner], outer.message);
  both.code = outer.code;
  return both;
}

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
    `The value of "${name}" is out of range. It must be ${range}. Received ${grouped(value)}`,
  );
}

const withUnderscores = (digits) => digits.replace(/\B(?=(\d{3})+$)/g, '_');

/** Large whole numbers are written with underscores. */
function grouped(value) {
  if (Number.isInteger(value) && Math.abs(value) > 2 ** 32) return withUnderscores(String(value));
  if (typeof value === 'bigint' && (value > 2n ** 32n || value < -(2n ** 32n))) {
    return `${withUnderscores(String(value))}n`;
  }
  return binding.inspect(value);
}

function checkInteger(value, name, min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER) {
  if (typeof value !== 'number') throw binding.invalidArgType(name, 'of type number', value);
  if (!Number.isInteger(value)) throw outOfRange(name, 'an integer', value);
  if (value < min || value > max) throw outOfRange(name, `>= ${min} && <= ${max}`, value);
}

const checkInt32 = (value, name, min = -2147483648) => checkInteger(value, name, min, 2147483647);

const checkUint32 = (value, name) => checkInteger(value, name, 0, 4294967295);

function checkNumber(value, name, min = undefined, max = undefined) {
  if (typeof value !== 'number') throw binding.invalidArgType(name, 'of type number', value);
  if (min === undefined && max === undefined) return;
  if (value < min || value > max || Number.isNaN(value)) {
    const low = min === undefined ? '' : `>= ${min}`;
    const high = max === undefined ? '' : `<= ${max}`;
    throw outOfRange(name, [low, high].filter(Boolean).join(' && '), value);
  }
}

function checkArray(value, name) {
  if (!Array.isArray(value)) throw binding.invalidArgType(name, 'an instance of Array', value);
}

function checkOneOf(value, name, allowed) {
  if (!allowed.includes(value)) {
    const listed = allowed.map((one) => (typeof one === 'string' ? `'${one}'` : one)).join(', ');
    throw invalidArgValue(name, value, `must be one of: ${listed}`);
  }
}

function invalidArgValue(name, value, reason = 'is invalid') {
  const kind = String(name).includes('.') ? 'property' : 'argument';
  let shown = binding.inspect(value);
  if (shown.length > 128) shown = `${shown.slice(0, 128)}...`;
  return binding.nodeError(
    'TypeError',
    'ERR_INVALID_ARG_VALUE',
    `The ${kind} '${name}' ${reason}. Received ${shown}`,
  );
}

module.exports = {
  AbortError,
  abortError,
  bothErrors,
  checkArray,
  checkBoolean,
  checkFunction,
  checkInt32,
  checkInteger,
  checkNumber,
  checkObject,
  checkOneOf,
  checkSignal,
  checkString,
  checkUint32,
  invalidArgValue,
  nodeError: binding.nodeError,
  outOfRange,
};
