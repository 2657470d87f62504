'use strict';

/** Small buffers are parts of one: https://nodejs.org/docs/latest-v20.x/api/buffer.html#bufferpoolsize */

const binding = require('binding');
const { FastBuffer } = require('buffer_memory');

/** What Node itself has taken of the first pool before the program begins. */
const TAKEN = 8;
let pool = null;
let offset = 0;

/** A buffer of so many bytes whose contents do not count. */
function pooled(size, poolSize) {
  if (size <= 0) return new FastBuffer();
  if (size >= poolSize >>> 1) return new FastBuffer(size);
  if (pool === null || size > pool.byteLength - offset) {
    offset = pool === null ? TAKEN : 0;
    pool = new ArrayBuffer(poolSize);
    binding.markUntransferable(pool);
  }
  const made = new FastBuffer(pool, offset, size);
  offset = (offset + size + 7) & ~7;
  return made;
}

module.exports = { pooled };
