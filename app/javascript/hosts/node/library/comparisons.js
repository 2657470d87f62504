'use strict';

/** Deep equality: https://nodejs.org/docs/latest-v20.x/api/assert.html#assertdeepstrictequalactual-expected-message */

const binding = require('binding');

const isObject = (value) => value !== null && typeof value === 'object';

const LOOSE = false;
const STRICT = true;

function tagOf(value) {
  return Object.prototype.toString.call(value);
}

function ownKeys(value) {
  return Object.keys(value).filter((key) => !ArrayBuffer.isView(value) || !/^\d+$/.test(key));
}

function ownSymbols(value) {
  return Object.getOwnPropertySymbols(value).filter(
    (key) => Object.prototype.propertyIsEnumerable.call(value, key));
}

function compare(a, b, strict, memo) {
  if (a === b) {
    return strict ? a !== 0 || Object.is(a, b) : true;
  }
  if (strict) {
    if (typeof a !== 'object') return typeof a === 'number' && Number.isNaN(a) && Number.isNaN(b);
    if (typeof b !== 'object' || a === null || b === null) return false;
    if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  } else {
    if (!isObject(a)) {
      // eslint-disable-next-line eqeqeq
      return (b === null || typeof b !== 'object') && (a == b || (a !== a && b !== b));
    }
    if (!isObject(b)) return false;
  }
  return sameKind(a, b) && sameBase(a, b, strict) && sameErrors(a, b, strict) &&
    compareParts(a, b, strict, memo);
}

function sameKind(a, b) {
  if (tagOf(a) !== tagOf(b)) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  if (Array.isArray(a)) return a.length === b.length;
  for (const kind of ['isDate', 'isRegExp', 'isMap', 'isSet', 'isBoxedPrimitive', 'isPromise',
                      'isWeakMap', 'isWeakSet', 'isAnyArrayBuffer', 'isArrayBufferView']) {
    if (binding[kind](a) !== binding[kind](b)) return false;
  }
  const errors = [a, b].map((one) => binding.isNativeError(one) || one instanceof Error);
  return errors[0] === errors[1];
}

/** What errors hide: their cause and, of several in one, those. */
function sameErrors(a, b, strict) {
  if (!binding.isNativeError(a) && !(a instanceof Error)) return true;
  return compare(a.cause, b.cause, strict) && compare(a.errors, b.errors, strict);
}

/** What is not a property: the time of a date, the text of a regular expression... */
function sameBase(a, b, strict) {
  if (binding.isDate(a)) return Date.prototype.getTime.call(a) === Date.prototype.getTime.call(b);
  if (binding.isRegExp(a)) {
    return a.source === b.source && a.flags === b.flags && a.lastIndex === b.lastIndex;
  }
  if (binding.isNativeError(a) || a instanceof Error) {
    return a.message === b.message && a.name === b.name;
  }
  if (binding.isArrayBufferView(a) || binding.isAnyArrayBuffer(a)) {
    if (!strict && (binding.isFloat32Array(a) || binding.isFloat64Array(a))) {
      return a.length === b.length && a.every((one, at) => one === b[at]);
    }
    return a.byteLength === b.byteLength && binding.compareBytes(a, b) === 0;
  }
  if (binding.isBoxedPrimitive(a)) {
    const values = [a, b].map((one) => one.valueOf());
    return typeof values[0] === typeof values[1] && Object.is(values[0], values[1]);
  }
  if (a instanceof URL && b instanceof URL) return a.href === b.href;
  if (binding.isMap(a) || binding.isSet(a)) return a.size === b.size;
  return true;
}

function compareParts(a, b, strict, memo) {
  const keys = ownKeys(a);
  if (keys.length !== ownKeys(b).length) return false;
  if (!keys.every((key) => Object.prototype.hasOwnProperty.call(b, key))) return false;
  const symbols = strict ? ownSymbols(a) : [];
  if (strict) {
    if (symbols.length !== ownSymbols(b).length) return false;
    if (!symbols.every((key) => Object.prototype.propertyIsEnumerable.call(b, key))) return false;
  }
  memo ??= { a: new Map(), b: new Map(), depth: 0 };
  const seen = memo.a.get(a);
  if (seen !== undefined) {
    const other = memo.b.get(b);
    if (other !== undefined) return seen === other;
  }
  memo.depth++;
  memo.a.set(a, memo.depth);
  memo.b.set(b, memo.depth);
  const equal = compareEntries(a, b, strict, memo) &&
    [...keys, ...symbols].every((key) => compare(a[key], b[key], strict, memo));
  memo.a.delete(a);
  memo.b.delete(b);
  return equal;
}

function compareEntries(a, b, strict, memo) {
  if (binding.isSet(a)) return compareSets(a, b, strict, memo);
  if (binding.isMap(a)) return compareMaps(a, b, strict, memo);
  return true;
}

function compareSets(a, b, strict, memo) {
  const left = [...b].filter((value) => !a.has(value));
  for (const value of a) {
    if (b.has(value)) continue;
    if (strict && !isObject(value)) return false;
    const at = left.findIndex((other) => compare(value, other, strict, memo));
    if (at < 0) return false;
    left.splice(at, 1);
  }
  return left.length === 0;
}

function compareMaps(a, b, strict, memo) {
  const left = [...b].filter(([key]) => !a.has(key));
  for (const [key, value] of a) {
    if (b.has(key)) {
      if (!compare(value, b.get(key), strict, memo)) return false;
      continue;
    }
    if (strict && !isObject(key)) return false;
    const at = left.findIndex(([other, held]) =>
      compare(key, other, strict, memo) && compare(value, held, strict, memo));
    if (at < 0) return false;
    left.splice(at, 1);
  }
  return left.length === 0;
}

module.exports = {
  isDeepEqual: (a, b) => compare(a, b, LOOSE),
  isDeepStrictEqual: (a, b) => compare(a, b, STRICT),
};
