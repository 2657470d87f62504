'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/buffer.html#buffertranscodesource-fromenc-toenc */

const binding = require('binding');
const { normalizeEncoding } = require('buffer_encodings');
const { asBuffer, checkBytes } = require('buffer_memory');

function transcode(source, from, to) {
  checkBytes(source, 'source');
  if (source.length === 0) return asBuffer(new Uint8Array(0));
  const [known, wanted] = [normalizeEncoding(from), normalizeEncoding(to)];
  const can = ['utf8', 'utf16le', 'latin1', 'ascii'];
  if (!can.includes(known) || !can.includes(wanted)) {
    const code = 'U_ILLEGAL_ARGUMENT_ERROR';
    throw Object.assign(new Error(`Unable to transcode Buffer [${code}]`), { code, errno: 1 });
  }
  let text = known === 'ascii' ?
    Array.from(source, (byte) => (byte < 128 ? String.fromCharCode(byte) : '\ufffd')).join('') :
    binding.decode(source, known, 0);
  if (wanted === 'latin1' || wanted === 'ascii') {
    const most = wanted === 'ascii' ? 127 : 255;
    text = Array.from(text, (char) => (char.codePointAt(0) > most ? '?' : char)).join('');
  }
  return asBuffer(binding.encode(text, wanted));
}

module.exports = { transcode };
