'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/util.html */

const binding = require('binding');
const { checkFunction, checkNumber, checkObject, checkSignal, checkString, invalidArgValue,
        nodeError, outOfRange } = require('internal_errors');
const types = require('util_types');
const { isDeepStrictEqual } = require('comparisons');
const process = require('process');

const customPromisify = Symbol.for('nodejs.util.promisify.custom');
const customPromisifyArgs = require('promisified_names');

/** https://nodejs.org/docs/latest-v20.x/api/util.html#utilpromisifyoriginal */
function promisify(original) {
  binding.firstUse('promisify');
  checkFunction(original, 'original');
  if (original[customPromisify]) {
    const fn = original[customPromisify];
    checkFunction(fn, 'util.promisify.custom');
    return Object.defineProperty(fn, customPromisify, {
      value: fn, enumerable: false, writable: false, configurable: true,
    });
  }
  const names = original[customPromisifyArgs];
  function fn(...args) {
    return new Promise((resolve, reject) => {
      Reflect.apply(original, this, [...args, (error, ...values) => {
        if (error) return reject(error);
        if (names !== undefined && values.length > 1) {
          const named = {};
          for (let i = 0; i < names.length; i++) named[names[i]] = values[i];
          return resolve(named);
        }
        resolve(values[0]);
      }]);
    });
  }
  Object.setPrototypeOf(fn, Object.getPrototypeOf(original));
  Object.defineProperty(fn, customPromisify, {
    value: fn, enumerable: false, writable: false, configurable: true,
  });
  const own = Object.getOwnPropertyDescriptors(original);
  for (const key of Reflect.ownKeys(own)) {
    if (typeof original === 'function' && key === 'prototype' && !own[key].configurable) continue;
    Object.defineProperty(fn, key, own[key]);
  }
  return fn;
}
promisify.custom = customPromisify;

/** https://nodejs.org/docs/latest-v20.x/api/util.html#utilcallbackifyoriginal */
function callbackify(original) {
  checkFunction(original, 'original');
  function callbackified(...args) {
    const callback = args.pop();
    checkFunction(callback, 'last argument');
    Reflect.apply(original, this, args).then(
      (value) => process.nextTick(callback.bind(this), null, value),
      (reason) => {
        if (!reason) {
          const wrapped = nodeError(
            'Error', 'ERR_FALSY_VALUE_REJECTION', 'Promise was rejected with falsy value');
          wrapped.reason = reason;
          reason = wrapped;
        }
        process.nextTick(callback.bind(this), reason);
      },
    );
  }
  const own = Object.getOwnPropertyDescriptors(original);
  if (typeof own.length?.value === 'number') own.length.value++;
  if (typeof own.name?.value === 'string') own.name.value += 'Callbackified';
  for (const key of Reflect.ownKeys(own)) {
    if (key !== 'prototype') Object.defineProperty(callbackified, key, own[key]);
  }
  return callbackified;
}

const warnedCodes = new Set();

/** https://nodejs.org/docs/latest-v20.x/api/util.html#utildeprecatefn-msg-code */
function deprecate(fn, message, code) {
  if (code !== undefined) checkString(code, 'code');
  let warned = false;
  function deprecated(...args) {
    if (!warned && !process.noDeprecation) {
      warned = true;
      if (code === undefined || !warnedCodes.has(code)) {
        if (code !== undefined) warnedCodes.add(code);
        process.emitWarning(message, 'DeprecationWarning', code);
      }
    }
    if (new.target) return Reflect.construct(fn, args, new.target);
    return Reflect.apply(fn, this, args);
  }
  Object.setPrototypeOf(deprecated, fn);
  if (fn.prototype) deprecated.prototype = fn.prototype;
  return deprecated;
}

function debuglog(section, ready) {
  const wanted = (process.env.NODE_DEBUG ?? '').toLowerCase().split(',');
  const enabled = wanted.includes(String(section).toLowerCase());
  const logger = (...args) => {
    if (enabled) {
      const name = String(section).toUpperCase();
      binding.write(2, `${name} ${process.pid}: ${binding.format(...args)}\n`);
    }
  };
  Object.defineProperty(logger, 'enabled', { get: () => enabled, configurable: true, enumerable: true });
  void ready;
  return logger;
}

/** https://nodejs.org/docs/latest-v20.x/api/util.html#utilabortedsignal-resource */
async function aborted(signal, resource) {
  if (signal === undefined) {
    throw binding.invalidArgType('signal', 'an instance of AbortSignal', signal);
  }
  checkSignal(signal, 'signal');
  checkObject(resource, 'resource');
  if (signal.aborted) return undefined;
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

function styleText(format, text, options = {}) {
  checkString(text, 'text');
  const plain = options.validateStream !== false && !Array.isArray(format);
  let opening = '';
  let closing = '';
  for (const key of Array.isArray(format) ? format : [format]) {
    const codes = binding.inspect.colors[key];
    if (codes === undefined) {
      const known = Object.keys(binding.inspect.colors).map((name) => `'${name}'`).join(', ');
      throw invalidArgValue('format', key, `must be one of: ${known}`);
    }
    opening += `\u001b[${codes[0]}m`;
    closing = `\u001b[${codes[1]}m${closing}`;
  }
  return plain ? text : `${opening}${text}${closing}`; // the output is no terminal
}

function toUSVString(text) {
  return String(text).toWellFormed();
}

const errorNames = {
  '-2': ['ENOENT', 'no such file or directory'], '-13': ['EACCES', 'permission denied'],
  '-17': ['EEXIST', 'file already exists'], '-20': ['ENOTDIR', 'not a directory'],
  '-21': ['EISDIR', 'illegal operation on a directory'], '-1': ['EPERM', 'operation not permitted'],
  '-9': ['EBADF', 'bad file descriptor'], '-22': ['EINVAL', 'invalid argument'],
  '-98': ['EADDRINUSE', 'address already in use'], '-111': ['ECONNREFUSED', 'connection refused'],
  '-104': ['ECONNRESET', 'connection reset by peer'], '-39': ['ENOTEMPTY', 'directory not empty'],
};

function getSystemErrorName(number) {
  checkNumber(number, 'err');
  if (number >= 0 || !Number.isSafeInteger(number)) {
    throw outOfRange('err', 'a negative integer', number);
  }
  return errorNames[number]?.[0] ?? `Unknown system error ${number}`;
}

function getSystemErrorMap() {
  return new Map(Object.entries(errorNames).map(([number, words]) => [Number(number), words]));
}

function isError(value) {
  return binding.isNativeError(value) || value instanceof Error;
}

/** https://nodejs.org/docs/latest-v20.x/api/util.html#utilinheritsconstructor-superconstructor */
function inherits(constructor, parent) {
  if (constructor === undefined || constructor === null) checkFunction(constructor, 'ctor');
  if (parent === undefined || parent === null) checkFunction(parent, 'superCtor');
  if (parent.prototype === undefined) {
    throw binding.invalidArgType('superCtor.prototype', 'of type object', parent.prototype);
  }
  Object.defineProperty(constructor, 'super_', {
    value: parent, writable: true, configurable: true,
  });
  Object.setPrototypeOf(constructor.prototype, parent.prototype);
}

function _extend(target, source) {
  if (source === null || typeof source !== 'object') return target;
  for (const key of Object.keys(source).reverse()) target[key] = source[key];
  return target;
}

module.exports = {
  _extend,
  aborted,
  callbackify,
  debug: debuglog,
  debuglog,
  deprecate,
  format: binding.format,
  formatWithOptions: binding.formatWithOptions,
  getSystemErrorMap,
  getSystemErrorName,
  inherits,
  inspect: binding.inspect,
  isArray: Array.isArray,
  isBoolean: (value) => typeof value === 'boolean',
  isBuffer: (value) => Buffer.isBuffer(value),
  isDeepStrictEqual,
  isNull: (value) => value === null,
  isNullOrUndefined: (value) => value === null || value === undefined,
  isNumber: (value) => typeof value === 'number',
  isString: (value) => typeof value === 'string',
  isSymbol: (value) => typeof value === 'symbol',
  isUndefined: (value) => value === undefined,
  isRegExp: types.isRegExp,
  isObject: (value) => value !== null && typeof value === 'object',
  isDate: types.isDate,
  isError,
  isFunction: (value) => typeof value === 'function',
  isPrimitive: (value) => value === null ||
    (typeof value !== 'object' && typeof value !== 'function'),
  log: (...args) => console.log('%s', binding.format(...args)),
  parseArgs: (config) => require('parse_args').parseArgs(config),
  promisify,
  stripVTControlCharacters: binding.stripVTControlCharacters,
  styleText,
  toUSVString,
  types,
};

for (const name of ['TextDecoder', 'TextEncoder']) {
  Object.defineProperty(module.exports, name, {
    configurable: true, enumerable: true, get: () => binding.primordial[name],
  });
}
for (const name of ['MIMEParams', 'MIMEType', 'transferableAbortController',
                    'transferableAbortSignal', 'parseEnv']) {
  Object.defineProperty(module.exports, name, {
    configurable: true, enumerable: false, get: () => binding.unsupported(`util.${name}`),
  });
}
