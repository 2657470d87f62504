'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/buffer.html#buffers-and-character-encodings */

const binding = require('binding');
const { nodeError } = require('internal_errors');

const encodings = {
  __proto__: null,
  utf8: 'utf8', 'utf-8': 'utf8', hex: 'hex', base64: 'base64', base64url: 'base64url',
  ascii: 'ascii', latin1: 'latin1', binary: 'latin1', ucs2: 'utf16le', 'ucs-2': 'utf16le',
  utf16le: 'utf16le', 'utf-16le': 'utf16le',
};

/** One of the eight names that the host knows; undefined for no encoding. */
function normalizeEncoding(encoding) {
  if (encoding === undefined || encoding === null || encoding === '') return 'utf8';
  return encodings[String(encoding).toLowerCase()];
}

function unknownEncoding(encoding) {
  return nodeError(
    'TypeError', 'ERR_UNKNOWN_ENCODING', binding.format('Unknown encoding: %s', encoding));
}

/** One of the eight; nothing at all is no encoding here. */
function knownEncoding(encoding) {
  const known = encodings[`${encoding}`.toLowerCase()];
  if (known === undefined) throw unknownEncoding(encoding);
  return known;
}

module.exports = { encodings, knownEncoding, normalizeEncoding, unknownEncoding };
