'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/webstreams.html#utility-consumers */

const binding = require('binding');
const { Buffer } = require('buffer');

async function buffer(stream) {
  const parts = [];
  for await (const part of stream) {
    parts.push(typeof part === 'string' ? Buffer.from(part) : Buffer.from(part));
  }
  return Buffer.concat(parts);
}

async function text(stream) {
  const { StringDecoder } = require('string_decoder');
  const decoder = new StringDecoder('utf8');
  let all = '';
  for await (const part of stream) all += typeof part === 'string' ? part : decoder.write(part);
  return all + decoder.end();
}

module.exports = {
  arrayBuffer: async (stream) => {
    const all = await buffer(stream);
    return all.buffer.slice(all.byteOffset, all.byteOffset + all.byteLength);
  },
  blob: async (stream) => new binding.primordial.Blob([await buffer(stream)]),
  buffer,
  json: async (stream) => JSON.parse(await text(stream)),
  text,
};
