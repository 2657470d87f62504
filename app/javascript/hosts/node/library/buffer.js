'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/buffer.html */

const binding = require('binding');
const { checkArray, checkInteger, checkNumber } = require('internal_errors');
const { encodings, knownEncoding, normalizeEncoding } = require('buffer_encodings');
const { filled } = require('buffer_fill');
const inspection = require('buffer_inspection');
const { FastBuffer, asBuffer, checkBytes, checkOffset, checkSize, kMaxLength, outOfBounds } =
  require('buffer_memory');
const { pooled } = require('buffer_pool');
const { transcode } = require('buffer_transcoding');

const kStringMaxLength = 536870888;

function Buffer(arg, encodingOrOffset, length) {
  if (typeof arg === 'number') {
    if (typeof encodingOrOffset === 'string') {
      throw binding.invalidArgType('string', 'of type string', arg);
    }
    return Buffer.alloc(arg);
  }
  return Buffer.from(arg, encodingOrOffset, length);
}
Object.defineProperty(Buffer, Symbol.species, {
  configurable: true, enumerable: false, get: () => FastBuffer,
});
Buffer.prototype = FastBuffer.prototype;
Object.setPrototypeOf(Buffer, Uint8Array);
Object.defineProperty(Buffer.prototype, 'constructor', {
  value: Buffer, writable: true, configurable: true, enumerable: false,
});

Object.assign(Buffer.prototype, require('buffer_methods'), {
  [Symbol.for('nodejs.util.inspect.custom')]: inspection.inspect,
  inspect: inspection.inspect,
}, require('buffer_numbers'));
Object.defineProperty(Buffer.prototype, 'parent', {
  enumerable: true, configurable: true, get() { return this.buffer; },
});
Object.defineProperty(Buffer.prototype, 'offset', {
  enumerable: true, configurable: true, get() { return this.byteOffset; },
});

// -- buffers from other values --------------------------------------------------------------------

const expected =
  'of type string or an instance of Buffer, ArrayBuffer, or Array or an Array-like Object';

const statics = {
  from(value, encodingOrOffset, length) {
    if (typeof value === 'string') return fromString(value, encodingOrOffset);
    if (typeof value === 'object' && value !== null) {
      if (binding.isAnyArrayBuffer(value)) return fromArrayBuffer(value, encodingOrOffset, length);
      const primitive = value.valueOf && value.valueOf();
      if (primitive != null && primitive !== value &&
          (typeof primitive === 'string' || typeof primitive === 'object')) {
        return Buffer.from(primitive, encodingOrOffset, length);
      }
      const made = fromObject(value);
      if (made) return made;
      if (typeof value[Symbol.toPrimitive] === 'function') {
        const text = value[Symbol.toPrimitive]('string');
        if (typeof text === 'string') return Buffer.from(text, encodingOrOffset);
      }
    }
    throw binding.invalidArgType('first argument', expected, value);
  },
  of(...items) {
    const made = Buffer.alloc(items.length);
    items.forEach((item, at) => { made[at] = item; });
    return made;
  },
  alloc(size, fill, encoding) {
    checkSize(size);
    const made = new FastBuffer(size);
    if (fill === undefined || fill === 0 || size <= 0) return made;
    return filled(made, fill, 0, made.length, encoding);
  },
  allocUnsafe(size) {
    checkSize(size);
    return pooled(size, Buffer.poolSize);
  },
  allocUnsafeSlow(size) {
    checkSize(size);
    return new FastBuffer(size);
  },
  isBuffer(value) {
    return value instanceof Buffer;
  },
  isEncoding(encoding) {
    return typeof encoding === 'string' && encoding.length !== 0 &&
      normalizeEncoding(encoding) !== undefined;
  },
  byteLength(value, encoding) {
    if (typeof value !== 'string') {
      if (ArrayBuffer.isView(value) || binding.isAnyArrayBuffer(value)) return value.byteLength;
      throw binding.invalidArgType(
        'string', 'of type string or an instance of Buffer or ArrayBuffer', value);
    }
    return binding.encode(value, encoding ? encodings[`${encoding}`.toLowerCase()] ?? 'utf8' : 'utf8').length;
  },
  compare(a, b) {
    checkBytes(a, 'buf1');
    checkBytes(b, 'buf2');
    return a === b ? 0 : binding.compareBytes(a, b);
  },
  concat(list, length) {
    checkArray(list, 'list');
    if (list.length === 0) return new FastBuffer();
    if (length === undefined) length = list.reduce((sum, part) => sum + (part.length || 0), 0);
    else checkOffset(length, 'length');
    const made = Buffer.allocUnsafe(length);
    let at = 0;
    list.forEach((part, place) => {
      checkBytes(part, `list[${place}]`);
      at += binding.copyBytes(made, at, part, 0, part.length);
    });
    return made;
  },
  copyBytesFrom(view, offset, length) {
    if (!binding.isTypedArray(view)) {
      throw binding.invalidArgType('view', 'an instance of TypedArray', view);
    }
    if (view.length === 0) return Buffer.alloc(0);
    if (offset !== undefined || length !== undefined) {
      if (offset !== undefined) {
        checkInteger(offset, 'offset', 0);
        if (offset >= view.length) return Buffer.alloc(0);
      } else {
        offset = 0;
      }
      if (length !== undefined) checkInteger(length, 'length', 0);
      view = view.slice(offset, length === undefined ? view.length : offset + length);
    }
    return asBuffer(binding.bytesOf(view));
  },
};

function fromString(text, encoding) {
  const known = encoding && typeof encoding === 'string' ? knownEncoding(encoding) : 'utf8';
  return fromBytes(binding.encode(text, known));
}

function fromBytes(bytes) {
  const made = pooled(bytes.length, Buffer.poolSize);
  made.set(bytes);
  return made;
}

function fromArrayBuffer(buffer, offset, length) {
  offset = +offset || 0;
  const most = buffer.byteLength - offset;
  if (most < 0) throw outOfBounds('offset');
  if (length === undefined) {
    length = most;
  } else {
    length = +length > 0 ? +length : 0;
    if (length > most) throw outOfBounds('length');
  }
  return new FastBuffer(buffer, offset, length);
}

function fromObject(value) {
  if (value.length !== undefined || binding.isAnyArrayBuffer(value.buffer)) {
    if (typeof value.length !== 'number') return new FastBuffer();
    return fromBytes(Uint8Array.from(value, (item) => Number(item)));
  }
  if (value.type === 'Buffer' && Array.isArray(value.data)) {
    return fromBytes(Uint8Array.from(value.data));
  }
  return undefined;
}

for (const name of Object.keys(statics)) Buffer[name] = statics[name];
Buffer.poolSize = 8192;

function checkInput(input) {
  if (!binding.isTypedArray(input) && !binding.isAnyArrayBuffer(input)) {
    throw binding.invalidArgType(
      'input', 'an instance of ArrayBuffer, Buffer, or TypedArray', input);
  }
}

function isUtf8(input) {
  checkInput(input);
  return binding.isUtf8(input);
}

function isAscii(input) {
  checkInput(input);
  return binding.isAscii(input);
}

function SlowBuffer(size) {
  checkSize(size);
  return new FastBuffer(size);
}
Object.setPrototypeOf(SlowBuffer.prototype, Uint8Array.prototype);
Object.setPrototypeOf(SlowBuffer, Uint8Array);

const sliced = ['ascii', 'base64', 'base64url', 'latin1', 'hex', 'ucs2', 'utf8'];
for (const encoding of sliced) {
  Buffer.prototype[`${encoding}Slice`] = function(start, end) {
    return this.toString(encoding, start, end);
  };
}
for (const encoding of sliced) {
  Buffer.prototype[`${encoding}Write`] = function(text, offset = 0, length = this.length - offset) {
    return this.write(text, offset, length, encoding);
  };
}

module.exports = {
  Buffer,
  SlowBuffer,
  transcode,
  isUtf8,
  isAscii,
  kMaxLength,
  kStringMaxLength,
  btoa: (...args) => binding.primordial.btoa(...args),
  atob: (...args) => binding.primordial.atob(...args),
};
Object.defineProperties(module.exports, {
  constants: {
    configurable: false, enumerable: true,
    value: { MAX_LENGTH: kMaxLength, MAX_STRING_LENGTH: kStringMaxLength },
  },
  INSPECT_MAX_BYTES: {
    configurable: true,
    enumerable: true,
    get: () => inspection.limit.bytes,
    set(value) {
      checkNumber(value, 'INSPECT_MAX_BYTES', 0);
      inspection.limit.bytes = value;
    },
  },
});
for (const name of ['Blob', 'File']) {
  Object.defineProperty(module.exports, name, {
    configurable: true, enumerable: true, get: () => binding.primordial[name],
  });
}
