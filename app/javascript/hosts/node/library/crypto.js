'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/crypto.html */

const binding = require('binding');
const { nodeError } = require('internal_errors');
const { isBytes } = require('crypto_bytes');
const { hkdf, hkdfSync, pbkdf2, pbkdf2Sync, scrypt, scryptSync } = require('crypto_derived_keys');
const { Hash, Hmac, hash } = require('crypto_hash');
const { randomBytes, randomFill, randomFillSync, randomInt, randomUUID } = require('crypto_random');

function timingSafeEqual(a, b) {
  for (const [name, value] of [['buf1', a], ['buf2', b]]) {
    if (!isBytes(value)) {
      throw nodeError(
        'TypeError', 'ERR_INVALID_ARG_TYPE',
        `The "${name}" argument must be an instance of ArrayBuffer, Buffer, TypedArray, or DataView.`);
    }
  }
  if (a.byteLength !== b.byteLength) {
    throw binding.nativeError(
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
