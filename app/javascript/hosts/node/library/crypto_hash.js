'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/crypto.html#class-hash */

const binding = require('binding');
const { Buffer } = require('buffer');
const { checkString, checkUint32, invalidArgValue, nodeError } = require('internal_errors');
const { bytesOf, decoded } = require('crypto_bytes');

const kState = Symbol('kState');
const kIsStream = Symbol('kIsStream');

const isDigest = (name) => binding.digest(name, new Uint8Array(0)) !== undefined;

function invalidDigest(name) {
  return binding.nativeError('TypeError', 'ERR_CRYPTO_INVALID_DIGEST', `Invalid digest: ${name}`);
}

/** What is hashed: no bare ArrayBuffer. */
function checkHashed(data, name) {
  if (typeof data === 'string' || ArrayBuffer.isView(data)) return;
  throw binding.invalidArgType(
    name, 'of type string or an instance of Buffer, TypedArray, or DataView', data);
}

function finalizedError() {
  return nodeError('Error', 'ERR_CRYPTO_HASH_FINALIZED', 'Digest already called');
}

function notXof() {
  const reason = 'not XOF or invalid length';
  const library = 'digital envelope routines';
  return Object.assign(new Error(`error:030000B2:${library}::${reason}`), {
    library, reason, code: 'ERR_OSSL_EVP_NOT_XOF_OR_INVALID_LENGTH',
  });
}

/** A hash keeps its bytes, so that the end of the stream and `digest` both have them. */
function rawDigest(state) {
  const { algorithm, key } = state;
  if (key === undefined) {
    return state.made ??= binding.digest(algorithm, Buffer.concat(state.parts));
  }
  if (state.isSpent) return new Uint8Array(0);
  state.isSpent = true;
  return binding.hmac(algorithm, key, Buffer.concat(state.parts));
}

/** A hash is a stream too; its bytes come at its end. */
function streaming(target) {
  const { Transform } = require('stream');
  Object.setPrototypeOf(target.prototype, Transform.prototype);
  target.prototype._transform = function(chunk, encoding, callback) {
    this.update(chunk, encoding);
    callback();
  };
  target.prototype._flush = function(callback) {
    this.push(Buffer.from(rawDigest(this[kState])));
    callback();
  };
}

const hashMethods = {
  update(data, encoding) {
    const state = this[kState];
    if (state.finalized) throw finalizedError();
    checkHashed(data, 'data');
    if (typeof data === 'string') {
      if (String(encoding).toLowerCase() === 'hex' && data.length % 2 !== 0) {
        throw invalidArgValue('encoding', encoding, `is invalid for data of length ${data.length}`);
      }
      state.parts.push(Buffer.from(data, Buffer.isEncoding(encoding) ? encoding : 'utf8'));
    } else {
      state.parts.push(Buffer.from(binding.bytesOf(data)));
    }
    return this;
  },
  digest(encoding) {
    const state = this[kState];
    if (state.finalized) {
      if (state.key === undefined) throw finalizedError();
      return decoded(new Uint8Array(0), encoding);
    }
    const made = decoded(rawDigest(state), encoding);
    state.finalized = true;
    return made;
  },
};

/** The streaming side of each hash is made only when it is used: it needs the module `stream`. */
function lazyStream(target) {
  Object.assign(target.prototype, hashMethods);
  for (const name of ['write', 'end', 'pipe', 'on', 'once', 'read', 'setEncoding', 'emit', 'destroy',
                      'addListener', 'prependListener', 'removeListener', 'off', 'pause', 'resume',
                      'cork', 'unpipe', 'push', Symbol.asyncIterator]) {
    Object.defineProperty(target.prototype, name, {
      configurable: true,
      get() {
        const { Transform } = require('stream');
        if (!Object.hasOwn(target.prototype, '_transform')) streaming(target);
        if (!this[kIsStream]) {
          Object.defineProperty(this, kIsStream, { value: true });
          Transform.call(this);
        }
        return Transform.prototype[name];
      },
      set(value) {
        Object.defineProperty(this, name, {
          value, configurable: true, enumerable: true, writable: true,
        });
      },
    });
  }
}

function Hash(algorithm, options) {
  if (!new.target) return new Hash(algorithm, options);
  checkString(algorithm, 'algorithm');
  const length = options !== null && typeof options === 'object' ? options.outputLength : undefined;
  if (length !== undefined) checkUint32(length, 'options.outputLength');
  const empty = binding.digest(algorithm, new Uint8Array(0));
  if (empty === undefined) throw new Error('Digest method not supported');
  if (length !== undefined && length !== empty.length) throw notXof();
  this[kState] = { algorithm, parts: [], finalized: false, key: undefined };
}

Hash.prototype.copy = function(options) {
  const state = this[kState];
  if (state.finalized) throw finalizedError();
  const copy = new Hash(state.algorithm, options);
  copy[kState].parts = state.parts.slice();
  return copy;
};

function Hmac(algorithm, key, options) {
  if (!new.target) return new Hmac(algorithm, key, options);
  checkString(algorithm, 'hmac');
  const encoding = options ? options.encoding : undefined;
  if (encoding !== undefined && encoding !== null) checkString(encoding, 'options.encoding');
  key = bytesOf(
    key, 'key', 'ArrayBuffer, Buffer, TypedArray, DataView, KeyObject, or CryptoKey',
    encoding ?? 'utf8');
  if (!isDigest(algorithm)) throw invalidDigest(algorithm);
  this[kState] = { algorithm, parts: [], finalized: false, key };
}
lazyStream(Hash);
lazyStream(Hmac);

/** https://nodejs.org/docs/latest-v20.x/api/crypto.html#cryptohashalgorithm-data-outputencoding */
function hash(algorithm, data, encoding = 'hex') {
  checkString(algorithm, 'algorithm');
  checkHashed(data, 'input');
  checkString(encoding, 'outputEncoding');
  if (!Buffer.isEncoding(encoding) && encoding.toLowerCase() !== 'buffer') {
    throw invalidArgValue('outputEncoding', encoding);
  }
  if (!isDigest(algorithm)) throw new Error(`Digest method ${algorithm} is not supported`);
  return new Hash(algorithm).update(data).digest(encoding);
}

require('not_shown')(Hash, Hmac);
module.exports = { Hash, Hmac, hash, invalidDigest, isDigest };
