'use strict';

/** An old stream as the source of a Readable: https://nodejs.org/docs/latest-v20.x/api/stream.html#readablewrapstream */

const { errorOrDestroy } = require('stream_destroy');

function wrap(source) {
  let isHeldUp = false;
  source.on('data', (chunk) => {
    if (this.push(chunk) || !source.pause) return;
    isHeldUp = true;
    source.pause();
  });
  source.on('end', () => { this.push(null); });
  source.on('error', (error) => { errorOrDestroy(this, error); });
  for (const name of ['close', 'destroy']) source.on(name, () => { this.destroy(); });
  this._read = () => {
    if (!isHeldUp || !source.resume) return;
    isHeldUp = false;
    source.resume();
  };
  // What the old one can do besides; as in Node its first property is left out.
  for (const name of Object.keys(source).slice(1)) {
    if (this[name] === undefined && typeof source[name] === 'function') {
      this[name] = source[name].bind(source);
    }
  }
  return this;
}

module.exports = wrap;
