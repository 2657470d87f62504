'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/querystring.html */

const { nodeError } = require('internal_errors');

function escape(given) {
  const text = typeof given === 'object' ? String(given) : `${given}`;
  return encodeURIComponent(text.replace(/[\ud800-\udfff][^]?/g, paired));
}

/** As Node does, whatever stands behind a surrogate is taken for its other half. */
function paired(units) {
  if (units.length < 2) throw nodeError('URIError', 'ERR_INVALID_URI', 'URI malformed');
  return String.fromCodePoint(
    0x10000 + ((units.charCodeAt(0) & 0x3ff) << 10 | units.charCodeAt(1) & 0x3ff));
}

/** Byte by byte: what is no two hexadecimal digits stays as it is. */
function unescapeBuffer(text) {
  const { Buffer } = require('buffer');
  const latin1 = Buffer.from(text).toString('latin1');
  return Buffer.from(latin1.replace(
    /%([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16))), 'latin1');
}

function unescape(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return unescapeBuffer(text).toString();
  }
}

function asText(value) {
  if (typeof value === 'string') return module.exports.escape(value);
  if (typeof value === 'number' && Number.isFinite(value)) return module.exports.escape(`${value}`);
  if (typeof value === 'bigint' || typeof value === 'boolean') return `${value}`;
  return '';
}

function stringify(object, separator = '&', equals = '=', options = {}) {
  if (object === null || typeof object !== 'object') return '';
  const encode = options?.encodeURIComponent ?? asText;
  const text = encode === asText ? asText : (value) =>
    encode(typeof value === 'string' ? value : String(value ?? ''));
  return Object.keys(object).flatMap((key) => {
    const value = object[key];
    const values = Array.isArray(value) ? value : [value];
    return values.map((one) => `${text(key)}${equals}${text(one)}`);
  }).join(separator || '&');
}

function parse(text, separator, equals, options) {
  const object = { __proto__: null };
  if (typeof text !== 'string' || text.length === 0) return object;
  const decode = options?.decodeURIComponent ?? module.exports.unescape;
  const limit = typeof options?.maxKeys === 'number' ? options.maxKeys : 1000;
  let parts = text.split(separator || '&').filter((part) => part.length > 0);
  if (limit > 0) parts = parts.slice(0, limit);
  for (const part of parts) {
    const at = part.indexOf(equals || '=');
    const clean = (piece) => decode(piece.replace(/\+/g, ' '));
    const key = clean(at < 0 ? part : part.slice(0, at));
    const value = at < 0 ? '' : clean(part.slice(at + (equals || '=').length));
    if (!(key in object)) object[key] = value;
    else if (Array.isArray(object[key])) object[key].push(value);
    else object[key] = [object[key], value];
  }
  return object;
}

module.exports = { unescapeBuffer, unescape, escape,
                   stringify, encode: stringify, parse, decode: parse };
