'use strict';

/** Keys from passwords and from other keys: https://nodejs.org/docs/latest-v20.x/api/crypto.html#cryptopbkdf2password-salt-iterations-keylen-digest-callback */

const binding = require('binding');
const { Buffer } = require('buffer');
const { checkFunction, checkInt32, checkInteger, checkString, checkUint32, nodeError, outOfRange } =
  require('internal_errors');
const { bytesOf, decoded } = require('crypto_bytes');
const { invalidDigest, isDigest } = require('crypto_hash');

/** What a thread needs, in ms: for a round of PBKDF2, for scrypt as it is by default, for HKDF. */
const ROUND_MS = 0.0006;
const SCRYPT_MS = 40;
const HKDF_MS = 0.05;

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
    throw binding.nativeError(
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
  binding.submit('crypto.hkdf', HKDF_MS, () => callback(null, made));
}

function hkdfSync(digest, key, salt, info, length) {
  return derivedByHkdf(...hkdfArguments(digest, key, salt, info, length));
}

module.exports = { hkdf, hkdfSync, pbkdf2, pbkdf2Sync, scrypt, scryptSync };
