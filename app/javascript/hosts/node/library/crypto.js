'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/crypto.html */

const binding = require('binding');
const { Buffer } = require('buffer');
const { checkBoolean, checkFunction, checkInt32, checkInteger, checkNumber, checkObject, checkString,
        checkUint32, invalidArgValue, nodeError, outOfRange } = require('internal_errors');
const process = require('process');

/** What a thread needs for so much, in ms. */
const ROUND_MS = 0.0006;
const SCRYPT_MS = 40;
const RANDOM_MS = 0.05;

/** An encoding that is unknown gives the bytes. */
function decoded(bytes, encoding) {
  const buffer = Buffer.from(bytes.buffer);
  if (!encoding || !Buffer.isEncoding(`${encoding}`)) return buffer;
  return buffer.toString(`${encoding}`);
}

const isBytes = (value) => ArrayBuffer.isView(value) || binding.isAnyArrayBuffer(value);

/** What a key, a password or a salt can be; `kinds` is how the error lists it. */
function bytesOf(value, name, kinds = 'ArrayBuffer, Buffer, TypedArray, or DataView', encoding = 'utf8') {
  if (typeof value === 'string') return Buffer.from(value, encoding === 'buffer' ? 'utf8' : encoding);
  if (isBytes(value)) return value;
  throw binding.invalidArgType(name, `of type string or an instance of ${kinds}`, value);
}

/** What is hashed: no bare ArrayBuffer. */
function checkHashed(data, name) {
  if (typeof data === 'string' || ArrayBuffer.isView(data)) return;
  throw binding.invalidArgType(
    name, 'of type string or an instance of Buffer, TypedArray, or DataView', data);
}

const isDigest = (name) => binding.digest(name, new Uint8Array(0)) !== undefined;

function finalizedError() {
  return nodeError('Error', 'ERR_CRYPTO_HASH_FINALIZED', 'Digest already called');
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

const kState = Symbol('kState');

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

const kIsStream = Symbol('kIsStream');

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

// -- derived keys -----------------------------------------------------------------------------

function invalidDigest(name) {
  return nodeError('TypeError', 'ERR_CRYPTO_INVALID_DIGEST', `Invalid digest: ${name}`);
}

function pbkdf2Arguments(password, salt, iterations, length, digest) {
  checkString(digest, 'digest');
  password = bytesOf(password, 'password');
  salt = bytesOf(salt, 'salt');
  checkInt32(iterations, 'iterations', 1);
  checkInt32(length, 'keylen', 0);
  return [password, salt, iterations, length, digest];
}

const pbkdf2Cost = (iterations, length) => iterations * Math.max(1, Math.ceil(length / 64)) * ROUND_MS;

function pbkdf2(password, salt, iterations, length, digest, callback) {
  if (typeof digest === 'function') [callback, digest] = [digest, undefined];
  const given = pbkdf2Arguments(password, salt, iterations, length, digest);
  checkFunction(callback, 'callback');
  if (!isDigest(digest)) throw invalidDigest(digest);
  binding.firstUse('crypto.pbkdf2');
  binding.submit('crypto.pbkdf2', pbkdf2Cost(iterations, length) + 0.1, () => {
    callback(null, decoded(binding.pbkdf2(...given)));
  });
}

function pbkdf2Sync(password, salt, iterations, length, digest) {
  const given = pbkdf2Arguments(password, salt, iterations, length, digest);
  if (!isDigest(digest)) throw invalidDigest(digest);
  binding.spend(pbkdf2Cost(iterations, length));
  return decoded(binding.pbkdf2(...given));
}

const scryptDefaults = { N: 16384, r: 8, p: 1, maxmem: 32 * 1024 * 1024 };

/** Each parameter has two names, of which only one may be given; 0 stands for the default. */
function scryptOptions(options) {
  const chosen = { ...scryptDefaults };
  if (!options) return chosen;
  for (const [short, long] of [['N', 'cost'], ['r', 'blockSize'], ['p', 'parallelization']]) {
    const given = options[short];
    if (given !== undefined) checkUint32(given, short);
    const same = options[long];
    if (same !== undefined) {
      if (given !== undefined) {
        throw nodeError('Error', 'ERR_CRYPTO_SCRYPT_INVALID_PARAMETER', 'Invalid scrypt parameter');
      }
      checkUint32(same, long);
    }
    chosen[short] = (given ?? same) || scryptDefaults[short];
  }
  if (options.maxmem !== undefined) {
    checkInteger(options.maxmem, 'maxmem', 0);
    chosen.maxmem = options.maxmem || scryptDefaults.maxmem;
  }
  return chosen;
}

function scryptArguments(password, salt, length, options) {
  password = bytesOf(password, 'password');
  salt = bytesOf(salt, 'salt');
  checkInt32(length, 'keylen', 0);
  return { password, salt, length, ...scryptOptions(options) };
}

/** https://www.rfc-editor.org/rfc/rfc7914#section-2 and the memory that it takes */
function checkScrypt({ N, r, p, maxmem }) {
  let reason;
  if (N < 2 || !Number.isInteger(Math.log2(N))) reason = '';
  else if (128 * r * (N + p + 2) > maxmem) {
    reason = ': error:030000AC:digital envelope routines::memory limit exceeded';
  } else if (r * p >= 2 ** 30) reason = '';
  if (reason !== undefined) {
    throw nodeError(
      'RangeError', 'ERR_CRYPTO_INVALID_SCRYPT_PARAMS', `Invalid scrypt params${reason}`);
  }
}

const scryptCost = ({ N, r, p }) => (SCRYPT_MS * N * r * p) / (16384 * 8);

const derivedByScrypt = ({ password, salt, length, N, r, p }) =>
  decoded(binding.scrypt(password, salt, length, N, r, p));

function scrypt(password, salt, length, options, callback) {
  if (arguments.length < 5) [callback, options] = [options, undefined];
  const given = scryptArguments(password, salt, length, options);
  checkFunction(callback, 'callback');
  checkScrypt(given);
  const key = derivedByScrypt(given);
  binding.submit('crypto.scrypt', scryptCost(given), () => callback(null, key));
}

function scryptSync(password, salt, length, options) {
  const given = scryptArguments(password, salt, length, options);
  checkScrypt(given);
  binding.spend(scryptCost(given));
  return derivedByScrypt(given);
}

const byteSource = 'ArrayBuffer, TypedArray, DataView, or Buffer';

function hkdfArguments(digest, key, salt, info, length) {
  checkString(digest, 'digest');
  key = bytesOf(key, 'ikm', `SecretKeyObject, ${byteSource}`);
  salt = bytesOf(salt, 'salt', byteSource);
  info = bytesOf(info, 'info', byteSource);
  checkInteger(length, 'length', 0, 2 ** 32);
  if (info.byteLength > 1024) {
    throw outOfRange('info', 'must not contain more than 1024 bytes', info.byteLength);
  }
  return [digest, key, salt, info, length];
}

/** https://www.rfc-editor.org/rfc/rfc5869#section-2 */
function derivedByHkdf(digest, key, salt, info, length) {
  const prk = binding.hmac(digest, salt, key);
  if (prk === undefined) throw invalidDigest(digest);
  if (length > 255 * prk.length) {
    throw nodeError('RangeError', 'ERR_CRYPTO_INVALID_KEYLEN', 'Invalid key length');
  }
  let block = Buffer.alloc(0);
  let all = Buffer.alloc(0);
  for (let i = 1; all.length < length; i++) {
    block = Buffer.from(binding.hmac(
      digest, prk, Buffer.concat([block, Buffer.from(binding.bytesOf(info)), Buffer.from([i])])));
    all = Buffer.concat([all, block]);
  }
  return all.buffer.slice(all.byteOffset, all.byteOffset + length);
}

function hkdf(digest, key, salt, info, length, callback) {
  const given = hkdfArguments(digest, key, salt, info, length);
  checkFunction(callback, 'callback');
  const made = derivedByHkdf(...given);
  binding.submit('crypto.hkdf', RANDOM_MS, () => callback(null, made));
}

function hkdfSync(digest, key, salt, info, length) {
  return derivedByHkdf(...hkdfArguments(digest, key, salt, info, length));
}

// -- chance -----------------------------------------------------------------------------------

const LARGEST = 2 ** 31 - 1;

/** In bytes, of an offset in elements. */
function checkedOffset(offset, elementSize, length) {
  checkNumber(offset, 'offset');
  const bytes = offset * elementSize;
  const most = Math.min(length, LARGEST);
  if (!(bytes >= 0 && bytes <= most)) throw outOfRange('offset', `>= 0 && <= ${most}`, bytes);
  return bytes >>> 0;
}

function checkedSize(size, elementSize, offset, length) {
  checkNumber(size, 'size');
  const bytes = size * elementSize;
  if (!(bytes >= 0 && bytes <= LARGEST)) throw outOfRange('size', `>= 0 && <= ${LARGEST}`, bytes);
  if (bytes + offset > length) throw outOfRange('size + offset', `<= ${length}`, bytes + offset);
  return bytes >>> 0;
}

function randomBytes(size, callback) {
  size = checkedSize(size, 1, 0, Infinity);
  if (callback !== undefined) checkFunction(callback, 'callback');
  const bytes = decoded(binding.randomBytes(size));
  if (callback === undefined) return bytes;
  binding.firstUse('crypto.random');
  binding.submit('crypto.randomBytes', RANDOM_MS, () => callback(null, bytes));
  return undefined;
}

function checkFilled(buffer) {
  if (!isBytes(buffer)) {
    throw binding.invalidArgType('buf', 'an instance of ArrayBuffer or ArrayBufferView', buffer);
  }
}

/** The part of the buffer that is to be filled, in bytes. */
function filledPart(buffer, offset, size) {
  const elementSize = buffer.BYTES_PER_ELEMENT || 1;
  const from = checkedOffset(offset, elementSize, buffer.byteLength);
  if (size === undefined) return [from, buffer.byteLength - from];
  return [from, checkedSize(size, elementSize, from, buffer.byteLength)];
}

function randomFillSync(buffer, offset = 0, size = undefined) {
  checkFilled(buffer);
  const [from, length] = filledPart(buffer, offset, size);
  binding.copyBytes(buffer, from, binding.randomBytes(length), 0, length);
  return buffer;
}

function randomFill(buffer, offset, size, callback) {
  checkFilled(buffer);
  if (typeof offset === 'function') [callback, offset, size] = [offset, 0, buffer.length];
  else if (typeof size === 'function') [callback, size] = [size, buffer.length - offset];
  else checkFunction(callback, 'callback');
  const [from, length] = filledPart(buffer, offset, size);
  if (length === 0) {
    callback(null, buffer);
    return;
  }
  binding.firstUse('crypto.random');
  binding.submit('crypto.randomFill', RANDOM_MS, () => {
    binding.copyBytes(buffer, from, binding.randomBytes(length), 0, length);
    callback(null, buffer);
  });
}

const LARGEST_RANGE = 2 ** 48 - 1;

function randomInt(min, max, callback) {
  const onlyMax = max === undefined || typeof max === 'function';
  if (onlyMax) [min, max, callback] = [0, min, max];
  if (callback !== undefined) checkFunction(callback, 'callback');
  if (!Number.isSafeInteger(min)) throw binding.invalidArgType('min', 'a safe integer', min);
  if (!Number.isSafeInteger(max)) throw binding.invalidArgType('max', 'a safe integer', max);
  if (max <= min) throw outOfRange('max', `greater than the value of "min" (${min})`, max);
  const range = max - min;
  if (range > LARGEST_RANGE) {
    throw outOfRange(onlyMax ? 'max' : 'max - min', `<= ${LARGEST_RANGE}`, range);
  }
  const number = min + Math.floor(binding.random() * range);
  if (callback === undefined) return number;
  process.nextTick(callback, undefined, number);
  return undefined;
}

function randomUUID(options) {
  if (options !== undefined) checkObject(options, 'options');
  checkBoolean(options?.disableEntropyCache ?? false, 'options.disableEntropyCache');
  const bytes = binding.randomBytes(16);
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = binding.decode(bytes, 'hex', 0);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20),
          hex.slice(20)].join('-');
}

function timingSafeEqual(a, b) {
  for (const [name, value] of [['buf1', a], ['buf2', b]]) {
    if (!isBytes(value)) {
      throw nodeError(
        'TypeError', 'ERR_INVALID_ARG_TYPE',
        `The "${name}" argument must be an instance of ArrayBuffer, Buffer, TypedArray, or DataView.`);
    }
  }
  if (a.byteLength !== b.byteLength) {
    throw nodeError(
      'RangeError', 'ERR_CRYPTO_TIMING_SAFE_EQUAL_LENGTH',
      'Input buffers must have the same byte length');
  }
  return binding.compareBytes(a, b) === 0;
}

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

module.exports = {
  createHash: (algorithm, options) => new Hash(algorithm, options),
  createHmac: (algorithm, key, options) => new Hmac(algorithm, key, options),
  getHashes: () => binding.hashes(),
  getCiphers: () => [],
  getCurves: () => [],
  hash,
  hkdf,
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
for (const name of ['Certificate', 'Cipher', 'Cipheriv', 'Decipher', 'Decipheriv', 'DiffieHellman',
                    'DiffieHellmanGroup', 'ECDH', 'Sign', 'Verify', 'getCipherInfo', 'getFips',
                    'createDiffieHellmanGroup', 'getDiffieHellman', 'secureHeapUsed']) {
  if (name in module.exports) continue;
  Object.defineProperty(module.exports, name, {
    configurable: true, enumerable: false,
    get: () => binding.unsupported(`crypto.${name}`, 'Hashes and derived keys are modelled.'),
  });
}
