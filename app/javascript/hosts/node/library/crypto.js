'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/crypto.html */

const binding = require('binding');
const { Buffer } = require('buffer');
const { checkFunction, checkInteger, checkString, nodeError, outOfRange } =
  require('internal_errors');
const process = require('process');

/** What a thread needs for so much, in ms. */
const ROUND_MS = 0.0006;
const SCRYPT_MS = 40;
const RANDOM_MS = 0.05;

function decoded(bytes, encoding) {
  const buffer = Buffer.from(bytes.buffer);
  return encoding && encoding !== 'buffer' ? buffer.toString(encoding) : buffer;
}

function bytesOf(data, encoding, name = 'data') {
  if (typeof data === 'string') return Buffer.from(data, encoding === 'buffer' ? 'utf8' : encoding);
  if (ArrayBuffer.isView(data) || binding.isAnyArrayBuffer(data)) return data;
  throw binding.invalidArgType(
    name, 'of type string or an instance of Buffer, TypedArray, or DataView', data);
}

function unsupportedDigest() {
  const error = nodeError('Error', 'ERR_OSSL_EVP_UNSUPPORTED', 'Digest method not supported');
  delete error.code;
  return error;
}

function digested(hash, parts, finish) {
  if (hash.finalized) {
    throw nodeError('Error', 'ERR_CRYPTO_HASH_FINALIZED', 'Digest already called');
  }
  hash.finalized = true;
  return finish(Buffer.concat(parts));
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
    this.push(this.digest());
    callback();
  };
}

const kState = Symbol('kState');

function Hash(algorithm, options) {
  if (!new.target) return new Hash(algorithm, options);
  checkString(algorithm, 'algorithm');
  if (binding.digest(algorithm, new Uint8Array(0)) === undefined) throw unsupportedDigest();
  this[kState] = { algorithm, parts: [], finalized: false, key: undefined };
}

const hashMethods = {
  update(data, encoding) {
    const state = this[kState];
    if (state.finalized) {
      throw nodeError('Error', 'ERR_CRYPTO_HASH_FINALIZED', 'Digest already called');
    }
    state.parts.push(Buffer.from(bytesOf(data, encoding)));
    return this;
  },
  digest(encoding) {
    const state = this[kState];
    return digested(state, state.parts, (all) => decoded(
      state.key === undefined ? binding.digest(state.algorithm, all) :
        binding.hmac(state.algorithm, state.key, all), encoding));
  },
};

/** The streaming side is added only when it is used: it needs the module `stream`. */
function lazyStream(target) {
  Object.assign(target.prototype, hashMethods);
  for (const name of ['write', 'end', 'pipe', 'on', 'once', 'read', 'setEncoding', 'emit',
                      'destroy', 'prependListener', 'removeListener']) {
    Object.defineProperty(target.prototype, name, {
      configurable: true,
      get() {
        for (const one of lazyNames) delete target.prototype[one];
        streaming(target);
        require('stream').Transform.call(this);
        return this[name];
      },
    });
  }
}
const lazyNames = ['write', 'end', 'pipe', 'on', 'once', 'read', 'setEncoding', 'emit',
                   'destroy', 'prependListener', 'removeListener'];

Hash.prototype.copy = function() {
  const copy = new Hash(this[kState].algorithm);
  copy[kState].parts = this[kState].parts.slice();
  return copy;
};

function Hmac(algorithm, key) {
  if (!new.target) return new Hmac(algorithm, key);
  checkString(algorithm, 'hmac');
  if (binding.digest(algorithm, new Uint8Array(0)) === undefined) {
    throw nodeError('Error', 'ERR_CRYPTO_INVALID_DIGEST', `Invalid digest: ${algorithm}`);
  }
  this[kState] = { algorithm, parts: [], finalized: false, key: bytesOf(key, 'utf8', 'key') };
}
lazyStream(Hash);
lazyStream(Hmac);

// -- derived keys -----------------------------------------------------------------------------

function invalidDigest(name) {
  return nodeError('TypeError', 'ERR_CRYPTO_INVALID_DIGEST', `Invalid digest: ${name}`);
}

function checkPbkdf2(iterations, length, digest) {
  checkInteger(iterations, 'iterations', 1, 2 ** 31 - 1);
  checkInteger(length, 'keylen', 0, 2 ** 31 - 1);
  if (binding.digest(digest, new Uint8Array(0)) === undefined) throw invalidDigest(digest);
}

function pbkdf2(password, salt, iterations, length, digest, callback) {
  if (typeof digest === 'function') {
    throw binding.invalidArgType('digest', 'of type string', undefined);
  }
  checkString(digest, 'digest');
  password = bytesOf(password, 'utf8', 'password');
  salt = bytesOf(salt, 'utf8', 'salt');
  checkPbkdf2(iterations, length, digest);
  checkFunction(callback, 'callback');
  const blocks = Math.max(1, Math.ceil(length / 64));
  binding.firstUse('crypto.pbkdf2');
  binding.submit('crypto.pbkdf2', iterations * blocks * ROUND_MS + 0.1, () => {
    callback(null, decoded(binding.pbkdf2(password, salt, iterations, length, digest)));
  });
}

function pbkdf2Sync(password, salt, iterations, length, digest) {
  checkString(digest, 'digest');
  password = bytesOf(password, 'utf8', 'password');
  salt = bytesOf(salt, 'utf8', 'salt');
  checkPbkdf2(iterations, length, digest);
  binding.spend(iterations * Math.max(1, Math.ceil(length / 64)) * ROUND_MS);
  return decoded(binding.pbkdf2(password, salt, iterations, length, digest));
}

function scryptOptions(options = {}) {
  const { N = options.cost ?? 16384, r = options.blockSize ?? 8,
          p = options.parallelization ?? 1 } = options;
  return [N, r, p];
}

function derivedByScrypt(password, salt, length, [N, r, p]) {
  const made = binding.scrypt(password, salt, length, N, r, p);
  if (made === undefined) {
    throw nodeError(
      'RangeError', 'ERR_CRYPTO_INVALID_SCRYPT_PARAMS', 'Invalid scrypt params: memory limit exceeded');
  }
  return decoded(made);
}

function scrypt(password, salt, length, options, callback) {
  if (typeof options === 'function') [callback, options] = [options, {}];
  password = bytesOf(password, 'utf8', 'password');
  salt = bytesOf(salt, 'utf8', 'salt');
  checkInteger(length, 'keylen', 0, 2 ** 31 - 1);
  checkFunction(callback, 'callback');
  const given = scryptOptions(options);
  const key = derivedByScrypt(password, salt, length, given);
  binding.submit('crypto.scrypt', (SCRYPT_MS * given[0] * given[1] * given[2]) / (16384 * 8), () => {
    callback(null, key);
  });
}

function scryptSync(password, salt, length, options) {
  password = bytesOf(password, 'utf8', 'password');
  salt = bytesOf(salt, 'utf8', 'salt');
  const given = scryptOptions(options);
  binding.spend((SCRYPT_MS * given[0] * given[1] * given[2]) / (16384 * 8));
  return derivedByScrypt(password, salt, length, given);
}

function hkdfSync(digest, key, salt, info, length) {
  const prk = binding.hmac(digest, bytesOf(salt), bytesOf(key));
  if (prk === undefined) throw invalidDigest(digest);
  let block = Buffer.alloc(0);
  let all = Buffer.alloc(0);
  for (let i = 1; all.length < length; i++) {
    block = Buffer.from(binding.hmac(
      digest, prk, Buffer.concat([block, Buffer.from(bytesOf(info)), Buffer.from([i])])));
    all = Buffer.concat([all, block]);
  }
  return all.buffer.slice(0, length);
}

// -- chance -----------------------------------------------------------------------------------

function randomBytes(size, callback) {
  if (typeof size !== 'number') throw binding.invalidArgType('size', 'of type number', size);
  if (!(size >= 0 && size <= 2 ** 31 - 1)) throw outOfRange('size', '>= 0 && <= 2147483647', size);
  const bytes = decoded(binding.randomBytes(size));
  if (callback === undefined) return bytes;
  checkFunction(callback, 'callback');
  binding.firstUse('crypto.random');
  binding.submit('crypto.randomBytes', RANDOM_MS, () => callback(null, bytes));
  return undefined;
}

function randomFillSync(buffer, offset = 0, size = buffer.byteLength - offset) {
  binding.copyBytes(buffer, offset, binding.randomBytes(size), 0, size);
  return buffer;
}

function randomFill(buffer, ...rest) {
  const callback = rest.pop();
  checkFunction(callback, 'callback');
  binding.firstUse('crypto.random');
  binding.submit('crypto.randomFill', RANDOM_MS, () => {
    callback(null, randomFillSync(buffer, ...rest));
  });
}

function randomInt(min, max, callback) {
  if (max === undefined || typeof max === 'function') [min, max, callback] = [0, min, max];
  if (!Number.isSafeInteger(min)) throw binding.invalidArgType('min', 'a safe integer', min);
  if (!Number.isSafeInteger(max)) throw binding.invalidArgType('max', 'a safe integer', max);
  if (max <= min) throw outOfRange('max', `greater than the value of "min" (${min})`, max);
  const number = min + Math.floor(binding.random() * (max - min));
  if (callback === undefined) return number;
  process.nextTick(callback, undefined, number);
  return undefined;
}

function randomUUID() {
  const bytes = binding.randomBytes(16);
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = binding.decode(bytes, 'hex', 0);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20),
          hex.slice(20)].join('-');
}

function timingSafeEqual(a, b) {
  if (a.byteLength !== b.byteLength) {
    throw nodeError(
      'RangeError', 'ERR_CRYPTO_TIMING_SAFE_EQUAL_LENGTH',
      'Input buffers must have the same byte length');
  }
  return binding.compareBytes(a, b) === 0;
}


module.exports = {
  createHash: (algorithm, options) => new Hash(algorithm, options),
  createHmac: (algorithm, key, options) => new Hmac(algorithm, key, options),
  getHashes: () => binding.hashes(),
  getCiphers: () => [],
  getCurves: () => [],
  hash: (algorithm, data, encoding = 'hex') =>
    new Hash(algorithm).update(data).digest(encoding),
  hkdf: (digest, key, salt, info, length, callback) => {
    const made = hkdfSync(digest, key, salt, info, length);
    binding.submit('crypto.hkdf', RANDOM_MS, () => callback(null, made));
  },
  hkdfSync,
  pbkdf2,
  pbkdf2Sync,
  pseudoRandomBytes: randomBytes,
  randomBytes,
  randomFill,
  randomFillSync,
  randomInt,
  randomUUID,
  scrypt,
  scryptSync,
  timingSafeEqual,
  Hash,
  Hmac,
  constants: {},
  getRandomValues: (array) => binding.primordial.crypto.getRandomValues(array),
};
for (const name of ['subtle', 'webcrypto']) {
  Object.defineProperty(module.exports, name, {
    configurable: true, enumerable: true,
    get: () => (name === 'subtle' ? binding.primordial.crypto.subtle : binding.primordial.crypto),
  });
}
for (const name of [
  'createCipheriv', 'createDecipheriv', 'createSign', 'createVerify', 'createDiffieHellman',
  'createECDH', 'createPrivateKey', 'createPublicKey', 'createSecretKey', 'generateKeyPair',
  'generateKeyPairSync', 'generateKey', 'generateKeySync', 'generatePrime', 'generatePrimeSync',
  'checkPrime', 'checkPrimeSync', 'sign', 'verify', 'publicEncrypt', 'privateDecrypt',
  'privateEncrypt', 'publicDecrypt', 'KeyObject', 'X509Certificate', 'diffieHellman',
]) {
  Object.defineProperty(module.exports, name, {
    configurable: true, enumerable: false,
    get: () => binding.unsupported(
      `crypto.${name}`, 'Hashes, derived keys and random numbers are modelled.'),
  });
}
