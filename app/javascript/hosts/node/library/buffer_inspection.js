'use strict';

/** How buffers are shown: https://nodejs.org/docs/latest-v20.x/api/buffer.html#bufferinspect_max_bytes */

const binding = require('binding');

const limit = { bytes: 50 };

const inspect = function(recurseTimes, context) {
  const shown = Math.min(limit.bytes, this.length);
  let text = '';
  for (let i = 0; i < shown; i++) text += `${i ? ' ' : ''}${this[i].toString(16).padStart(2, '0')}`;
  const left = this.length - shown;
  if (left > 0) text += ` ... ${left} more byte${left > 1 ? 's' : ''}`;
  const extra = Object.keys(this).filter((key) => !/^\d+$/.test(key));
  if (context && extra.length > 0) {
    const fields = Object.fromEntries(extra.map((key) => [key, this[key]]));
    const inner = binding.inspect(fields, { ...context, breakLength: Infinity, compact: true });
    text += `${shown ? ', ' : ''}${inner.slice(2, -2)}`;
  }
  return `<${this.constructor.name} ${text}>`;
};

module.exports = { inspect, limit };
