'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/buffer.html */

const binding = require('binding');
const { checkArray, checkInteger, checkNumber, checkString, invalidArgValue, nodeError, outOfRange } =
  require('internal_errors');

const kMaxLength = 2 ** 32;
const kStringMaxLength = 536870888;
const customInspect = Symbol.for('nodejs.util.inspect.custom');

class FastBuffer extends Uint8Array {
  constructor(...args) {
    super(...args);
  }
}

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

const isBytes = (value) => binding.isUint8Array(value);

function checkBytes(value, name) {
  if (!isBytes(value)) {
    throw binding.invalidArgType(name, 'an instance of Buffer or Uint8Array', value);
  }
}

/** A place in a buffer as an integer: rounded down, 0 for what is no number or too large. */
function placeOf(value) {
  const number = +value;
  return Math.abs(number) <= Number.MAX_SAFE_INTEGER ? Math.floor(number) :
    Number.isInteger(value) ? value : 0;
}

const checkOffset = (value, name, min = 0, max = kMaxLength) => checkInteger(value, name, min, max);

function outOfBounds(name = undefined) {
  return nodeError(
    'RangeError', 'ERR_BUFFER_OUT_OF_BOUNDS',
    name ? `"${name}" is outside of buffer bounds` :
      'Attempt to access memory outside buffer bounds');
}

function asBuffer(bytes) {
  return Object.setPrototypeOf(bytes, FastBuffer.prototype);
}

function checkSize(size) {
  checkNumber(size, 'size', 0, kMaxLength);
}

const methods = {
  toString(encoding, start, end) {
    const size = this.length;
    if (start <= 0) start = 0;
    else if (start >= size) return '';
    else start = Math.trunc(start) || 0;
    end = end === undefined || end > size ? size : Math.trunc(end) || 0;
    if (end <= start) return '';
    return binding.decode(this, encoding === undefined ? 'utf8' : knownEncoding(encoding), start, end);
  },
  toLocaleString(encoding, start, end) {
    return this.toString(encoding, start, end);
  },
  equals(other) {
    checkBytes(other, 'otherBuffer');
    return this === other || binding.compareBytes(this, other) === 0;
  },
  compare(target, targetStart = 0, targetEnd = undefined, start = 0, end = undefined) {
    checkBytes(target, 'target');
    checkOffset(targetStart, 'targetStart');
    if (targetEnd === undefined) targetEnd = target.length;
    else checkOffset(targetEnd, 'targetEnd', 0, target.length);
    checkOffset(start, 'sourceStart');
    if (end === undefined) end = this.length;
    else checkOffset(end, 'sourceEnd', 0, this.length);
    if (start >= end) return targetStart >= targetEnd ? 0 : -1;
    if (targetStart >= targetEnd) return 1;
    return binding.compareBytes(
      Uint8Array.prototype.subarray.call(this, start, end),
      Uint8Array.prototype.subarray.call(target, targetStart, targetEnd));
  },
  slice(start, end) {
    return this.subarray(start, end);
  },
  subarray(start, end) {
    return asBuffer(Uint8Array.prototype.subarray.call(this, start, end));
  },
  toJSON() {
    return { type: 'Buffer', data: Array.from(this) };
  },
  copy(target, targetStart, start, end) {
    checkBytes(this, 'source');
    checkBytes(target, 'target');
    targetStart = placeOf(targetStart);
    if (targetStart < 0) throw outOfRange('targetStart', '>= 0', targetStart);
    start = placeOf(start);
    if (start < 0 || start > this.length) {
      throw outOfRange('sourceStart', `>= 0 && <= ${this.length}`, start);
    }
    end = end === undefined ? this.length : placeOf(end);
    if (end < 0) throw outOfRange('sourceEnd', '>= 0', end);
    if (targetStart >= target.length || start >= end) return 0;
    return binding.copyBytes(target, targetStart, this, start, end);
  },
  write(text, offset, length, encoding) {
    if (offset === undefined) {
      [offset, length, encoding] = [0, this.length, undefined];
    } else if (length === undefined && typeof offset === 'string') {
      [encoding, offset, length] = [offset, 0, this.length];
    } else {
      checkOffset(offset, 'offset', 0, this.length);
      const remaining = this.length - offset;
      if (length === undefined) {
        length = remaining;
      } else if (typeof length === 'string') {
        [encoding, length] = [length, remaining];
      } else {
        checkOffset(length, 'length', 0, this.length);
        length = Math.min(length, remaining);
      }
    }
    const known = encoding ? knownEncoding(encoding) : 'utf8';
    if (typeof text !== 'string') {
      throw nodeError('TypeError', 'ERR_INVALID_ARG_TYPE', 'argument must be a string');
    }
    const bytes = binding.encode(text, known);
    let room = Math.min(length, bytes.length);
    if (known === 'utf8' && bytes.length > room) {
      while (room > 0 && (bytes[room] & 0xc0) === 0x80) room--;
    }
    if (known === 'utf16le') room -= room % 2;
    return binding.copyBytes(this, offset, bytes, 0, room);
  },
  fill(value, offset, end, encoding) {
    return filled(this, value, offset, end, encoding);
  },
  indexOf(value, from, encoding) {
    return search(this, value, from, encoding, false);
  },
  lastIndexOf(value, from, encoding) {
    return search(this, value, from, encoding, true);
  },
  includes(value, from, encoding) {
    return this.indexOf(value, from, encoding) !== -1;
  },
  swap16() {
    return swap(this, 2);
  },
  swap32() {
    return swap(this, 4);
  },
  swap64() {
    return swap(this, 8);
  },
};

/** The bytes that are repeated; undefined for none. */
function patternOf(value, encoding) {
  if (typeof value === 'string') return value === '' ? Uint8Array.of(0) : binding.encode(value, encoding);
  if (ArrayBuffer.isView(value)) return binding.bytesOf(value);
  return Uint8Array.of(+value & 255);
}

function filled(buffer, value, offset, end, encoding) {
  let known = 'utf8';
  if (typeof value === 'string') {
    if (offset === undefined || typeof offset === 'string') {
      [encoding, offset, end] = [offset ?? encoding, 0, buffer.length];
    } else if (typeof end === 'string') {
      [encoding, end] = [end, buffer.length];
    }
    known = normalizeEncoding(encoding);
    if (known === undefined) {
      checkString(encoding, 'encoding');
      throw unknownEncoding(encoding);
    }
  }
  if (offset === undefined) {
    [offset, end] = [0, buffer.length];
  } else {
    checkOffset(offset, 'offset');
    if (end === undefined) end = buffer.length;
    else checkOffset(end, 'end', 0, buffer.length);
    if (offset >= end) return buffer;
  }
  const pattern = patternOf(value, known);
  if (pattern.length === 0) throw invalidArgValue('value', value);
  binding.fillBytes(buffer, pattern, offset, end);
  return buffer;
}

/** Where a search begins; -1 when nothing can be found. A negative offset counts from the end. */
function beginning(size, offset, part, last) {
  if (offset < 0) {
    if (offset + size >= 0) return offset + size;
    return !last || part === 0 ? 0 : -1;
  }
  if (offset + part <= size) return offset;
  if (part === 0) return size;
  return last ? size - 1 : -1;
}

function search(buffer, value, from, encoding, last) {
  if (typeof from === 'string') [encoding, from] = [from, undefined];
  from = +from;
  if (Number.isNaN(from)) from = last ? buffer.length : 0;
  from = Math.trunc(from);
  if (typeof value === 'number') {
    value = Uint8Array.of(value);
  } else if (typeof value === 'string') {
    value = binding.encode(value, encoding === undefined ? 'utf8' : knownEncoding(encoding));
  } else if (!isBytes(value)) {
    throw binding.invalidArgType(
      'value', 'one of type number or string or an instance of Buffer or Uint8Array', value);
  }
  const at = beginning(buffer.length, from, value.length, last);
  if (at < 0 || value.length === 0) return at;
  if (buffer.length < value.length || (!last && at + value.length > buffer.length)) return -1;
  return binding.indexOfBytes(buffer, value, at, last);
}

function swap(buffer, size) {
  if (buffer.length % size !== 0) {
    throw nodeError(
      'RangeError', 'ERR_INVALID_BUFFER_SIZE', `Buffer size must be a multiple of ${size * 8}-bits`);
  }
  for (let i = 0; i < buffer.length; i += size) {
    Uint8Array.prototype.reverse.call(Uint8Array.prototype.subarray.call(buffer, i, i + size));
  }
  return buffer;
}

for (const name of Object.keys(methods)) {
  Buffer.prototype[name] = methods[name];
}

let mostInspected = 50;
Buffer.prototype[customInspect] = function(recurseTimes, context) {
  const shown = Math.min(mostInspected, this.length);
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
Buffer.prototype.inspect = Buffer.prototype[customInspect];

for (const [name, type, size] of [
  ['UInt8', 'Uint8', 1], ['Int8', 'Int8', 1],
  ['UInt16LE', 'Uint16', 2, true], ['UInt16BE', 'Uint16', 2], ['Int16LE', 'Int16', 2],
  ['Int16BE', 'Int16', 2], ['UInt32LE', 'Uint32', 4], ['UInt32BE', 'Uint32', 4],
  ['Int32LE', 'Int32', 4], ['Int32BE', 'Int32', 4], ['FloatLE', 'Float32', 4],
  ['FloatBE', 'Float32', 4], ['DoubleLE', 'Float64', 8], ['DoubleBE', 'Float64', 8],
  ['BigInt64LE', 'BigInt64', 8], ['BigInt64BE', 'BigInt64', 8],
  ['BigUInt64LE', 'BigUint64', 8], ['BigUInt64BE', 'BigUint64', 8],
]) {
  const little = name.endsWith('LE');
  const view = (buffer) => new DataView(buffer.buffer, buffer.byteOffset, buffer.byteLength);
  const limits = {
    Uint8: [0, 255], Int8: [-128, 127], Uint16: [0, 65535], Int16: [-32768, 32767],
    Uint32: [0, 4294967295], Int32: [-2147483648, 2147483647],
    BigInt64: [-(2n ** 63n), 2n ** 63n - 1n], BigUint64: [0n, 2n ** 64n - 1n],
  }[type];
  const checkRange = limits && ((value) => {
    const big = size === 8 ? 'n' : '';
    if (value >= limits[0] && value <= limits[1]) return;
    if (!(value < limits[0] || value > limits[1])) return;
    const range = !big ? `>= ${limits[0]} and <= ${limits[1]}` :
      limits[0] === 0n ? '>= 0n and < 2n ** 64n' : '>= -(2n ** 63n) and < 2n ** 63n';
    throw outOfRange('value', range, value);
  });
  Buffer.prototype[`read${name}`] = function(offset = 0) {
    checkPlace(this, offset, size);
    return view(this)[`get${type}`](offset, little);
  };
  Buffer.prototype[`write${name}`] = function(value, offset = 0) {
    if (!type.startsWith('Big')) value = +value;
    if (size === 1) checkNumber(offset, 'offset');
    checkRange?.(value);
    checkPlace(this, offset, size);
    // A number is no BigInt: the operator says so.
    if (type.startsWith('Big')) value & 0n;
    view(this)[`set${type}`](offset, value, little);
    return offset + size;
  };
  if (name.includes('UInt')) {
    const alias = name.replace('UInt', 'Uint');
    Buffer.prototype[`read${alias}`] = Buffer.prototype[`read${name}`];
    Buffer.prototype[`write${alias}`] = Buffer.prototype[`write${name}`];
  }
}

/** Integers of one to six bytes: `readUIntBE(offset, byteLength)` and its kin. */
function checkByteLength(size) {
  if (Math.floor(size) !== size) {
    checkNumber(size, 'byteLength');
    throw outOfRange('byteLength', 'an integer', size);
  }
  if (size < 1 || size > 6) throw outOfRange('byteLength', '>= 1 and <= 6', size);
}

function checkPlace(buffer, offset, size) {
  checkNumber(offset, 'offset');
  if (Number.isInteger(offset) && offset >= 0 && offset + size <= buffer.length) return;
  if (Math.floor(offset) !== offset) throw outOfRange('offset', 'an integer', offset);
  if (buffer.length - size < 0) throw outOfBounds();
  throw outOfRange('offset', `>= 0 and <= ${buffer.length - size}`, offset);
}

function checkSized(value, size, signed) {
  const low = signed ? -(2 ** (8 * size - 1)) : 0;
  const high = signed ? 2 ** (8 * size - 1) - 1 : 2 ** (8 * size) - 1;
  if (!(value < low || value > high)) return;
  const range = size <= 4 ? `>= ${low} and <= ${high}` :
    signed ? `>= -(2 ** ${8 * size - 1}) and < 2 ** ${8 * size - 1}` :
      `>= 0 and < 2 ** ${8 * size}`;
  throw outOfRange('value', range, value);
}

for (const signed of [false, true]) {
  for (const little of [false, true]) {
    const name = `${signed ? 'Int' : 'UInt'}${little ? 'LE' : 'BE'}`;
    Buffer.prototype[`read${name}`] = function(offset, byteLength) {
      if (offset === undefined) throw binding.invalidArgType('offset', 'of type number', offset);
      checkByteLength(byteLength);
      checkPlace(this, offset, byteLength);
      let value = 0;
      for (let i = 0; i < byteLength; i++) {
        value = value * 256 + this[offset + (little ? byteLength - 1 - i : i)];
      }
      return signed && value >= 2 ** (8 * byteLength - 1) ? value - 2 ** (8 * byteLength) : value;
    };
    Buffer.prototype[`write${name}`] = function(value, offset, byteLength) {
      checkByteLength(byteLength);
      value = +value;
      if (byteLength === 1) checkNumber(offset, 'offset');
      checkSized(value, byteLength, signed);
      checkPlace(this, offset, byteLength);
      let rest = Math.trunc(value) || 0;
      if (rest < 0) rest += 2 ** (8 * byteLength);
      for (let i = 0; i < byteLength; i++) {
        this[offset + (little ? i : byteLength - 1 - i)] = rest % 256;
        rest = Math.floor(rest / 256);
      }
      return offset + byteLength;
    };
    if (!signed) {
      const alias = name.replace('UInt', 'Uint');
      Buffer.prototype[`read${alias}`] = Buffer.prototype[`read${name}`];
      Buffer.prototype[`write${alias}`] = Buffer.prototype[`write${name}`];
    }
  }
}

Object.defineProperty(Buffer.prototype, 'parent', {
  enumerable: true, configurable: true, get() { return this.buffer; },
});
Object.defineProperty(Buffer.prototype, 'offset', {
  enumerable: true, configurable: true, get() { return this.byteOffset; },
});

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
    return new FastBuffer(size);
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
  return asBuffer(binding.encode(text, known));
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
    return asBuffer(Uint8Array.from(value, (item) => Number(item)));
  }
  if (value.type === 'Buffer' && Array.isArray(value.data)) {
    return asBuffer(Uint8Array.from(value.data));
  }
  return undefined;
}

for (const name of Object.keys(statics)) Buffer[name] = statics[name];
Buffer.poolSize = 8192;

/** https://nodejs.org/docs/latest-v20.x/api/buffer.html#buffertranscodesource-fromenc-toenc */
function transcode(source, from, to) {
  checkBytes(source, 'source');
  if (source.length === 0) return Buffer.alloc(0);
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
  return Buffer.from(text, wanted);
}

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
    get: () => mostInspected,
    set(value) {
      checkNumber(value, 'INSPECT_MAX_BYTES', 0);
      mostInspected = value;
    },
  },
});
for (const name of ['Blob', 'File']) {
  Object.defineProperty(module.exports, name, {
    configurable: true, enumerable: true, get: () => binding.primordial[name],
  });
}
Object.defineProperty(module.exports, 'normalizeEncoding', { value: normalizeEncoding });
