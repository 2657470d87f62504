'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/buffer.html */

const binding = require('binding');
const { checkNumber, checkString, invalidArgValue, nodeError, outOfRange } =
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

function knownEncoding(encoding) {
  const known = normalizeEncoding(encoding);
  if (known === undefined) {
    throw nodeError('TypeError', 'ERR_UNKNOWN_ENCODING', `Unknown encoding: ${encoding}`);
  }
  return known;
}

function asBuffer(bytes) {
  return Object.setPrototypeOf(bytes, FastBuffer.prototype);
}

function checkSize(size) {
  checkNumber(size, 'size', 0, kMaxLength);
}

const methods = {
  toString(encoding, start = 0, end = this.length) {
    const known = knownEncoding(encoding);
    start = Math.max(0, Math.trunc(start) || 0);
    end = Math.min(this.length, end === undefined ? this.length : Math.trunc(end) || 0);
    return start >= end ? '' : binding.decode(this, known, start, end);
  },
  toLocaleString(encoding, start, end) {
    return this.toString(encoding, start, end);
  },
  equals(other) {
    if (!(other instanceof Uint8Array)) {
      throw binding.invalidArgType('otherBuffer', 'an instance of Buffer or Uint8Array', other);
    }
    return this === other || binding.compareBytes(this, other) === 0;
  },
  compare(target, targetStart = 0, targetEnd = target.length, start = 0, end = this.length) {
    if (!(target instanceof Uint8Array)) {
      throw binding.invalidArgType('target', 'an instance of Buffer or Uint8Array', target);
    }
    return binding.compareBytes(this.subarray(start, end), target.subarray(targetStart, targetEnd));
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
  copy(target, targetStart = 0, start = 0, end = this.length) {
    return binding.copyBytes(target, targetStart, this, start, end);
  },
  write(text, offset, length, encoding) {
    checkString(text, 'argument');
    if (typeof offset === 'string') [offset, length, encoding] = [0, undefined, offset];
    else if (typeof length === 'string') [length, encoding] = [undefined, length];
    offset ??= 0;
    if (offset > this.length) throw outOfRange('offset', `>= 0 && <= ${this.length}`, offset);
    const known = knownEncoding(encoding);
    let room = Math.min(length ?? Infinity, this.length - offset);
    const bytes = binding.encode(text, known);
    if (known === 'utf8' && bytes.length > room) {
      while (room > 0 && (bytes[room] & 0xc0) === 0x80) room--;
    }
    return binding.copyBytes(this, offset, bytes, 0, Math.min(room, bytes.length));
  },
  fill(value, offset, end, encoding) {
    if (typeof offset === 'string') [encoding, offset] = [offset, undefined];
    else if (typeof end === 'string') [encoding, end] = [end, undefined];
    offset ??= 0;
    end ??= this.length;
    if (typeof value === 'string' || value instanceof Uint8Array) {
      const bytes = typeof value === 'string' ? binding.encode(value, knownEncoding(encoding)) : value;
      if (bytes.length === 0) {
        if (value.length > 0) throw invalidArgValue('value', value);
        Uint8Array.prototype.fill.call(this, 0, offset, end);
        return this;
      }
      for (let i = offset; i < end; i++) this[i] = bytes[(i - offset) % bytes.length];
      return this;
    }
    Uint8Array.prototype.fill.call(this, Number(value) & 255, offset, end);
    return this;
  },
  indexOf(value, from = 0, encoding = undefined) {
    return search(this, value, from, encoding, false);
  },
  lastIndexOf(value, from = this.length - 1, encoding = undefined) {
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

function search(buffer, value, from, encoding, last) {
  if (typeof from === 'string') [encoding, from] = [from, last ? buffer.length - 1 : 0];
  if (from < 0) from = Math.max(0, buffer.length + from);
  if (typeof value === 'number') value = Uint8Array.of(value);
  else if (typeof value === 'string') value = binding.encode(value, knownEncoding(encoding));
  else if (!(value instanceof Uint8Array)) {
    throw binding.invalidArgType(
      'value', 'one of type number or string or an instance of Buffer or Uint8Array', value);
  }
  return binding.indexOfBytes(buffer, value, from, last);
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

Buffer.prototype[customInspect] = function(recurseTimes, context) {
  const shown = Math.min(50, this.length);
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
  }[type];
  const checkOffset = (buffer, offset) => {
    checkPlace(buffer, offset, size);
  };
  Buffer.prototype[`read${name}`] = function(offset = 0) {
    checkOffset(this, offset);
    return view(this)[`get${type}`](offset, little);
  };
  Buffer.prototype[`write${name}`] = function(value, offset = 0) {
    if (limits && (value < limits[0] || value > limits[1])) {
      throw outOfRange('value', `>= ${limits[0]} and <= ${limits[1]}`, value);
    }
    checkOffset(this, offset);
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
  if (typeof size !== 'number') throw binding.invalidArgType('byteLength', 'of type number', size);
  if (!Number.isInteger(size)) throw outOfRange('byteLength', 'an integer', size);
  if (size < 1 || size > 6) throw outOfRange('byteLength', '>= 1 and <= 6', size);
}

function checkPlace(buffer, offset, size) {
  if (typeof offset !== 'number') throw binding.invalidArgType('offset', 'of type number', offset);
  if (!Number.isInteger(offset)) throw outOfRange('offset', 'an integer', offset);
  if (buffer.length - size < 0) {
    throw nodeError(
      'RangeError', 'ERR_BUFFER_OUT_OF_BOUNDS', 'Attempt to access memory outside buffer bounds');
  }
  if (offset < 0 || offset + size > buffer.length) {
    throw outOfRange('offset', `>= 0 and <= ${buffer.length - size}`, offset);
  }
}

function checkSized(value, size, signed) {
  const low = signed ? -(2 ** (8 * size - 1)) : 0;
  const high = signed ? 2 ** (8 * size - 1) - 1 : 2 ** (8 * size) - 1;
  if (value >= low && value <= high) return;
  const range = size <= 3 ? `>= ${low} and <= ${high}` :
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
      checkSized(value, byteLength, signed);
      checkPlace(this, offset, byteLength);
      let rest = Math.trunc(value);
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
    if (typeof value === 'string') return asBuffer(binding.encode(value, knownEncoding(encodingOrOffset)));
    if (typeof value === 'object' && value !== null) {
      if (binding.isAnyArrayBuffer(value)) return new FastBuffer(value, encodingOrOffset, length);
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
    if (fill !== undefined && fill !== 0 && size > 0) made.fill(fill, encoding);
    return made;
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
    return binding.encode(value, normalizeEncoding(encoding) ?? 'utf8').length;
  },
  compare(a, b) {
    for (const [name, value] of [['buf1', a], ['buf2', b]]) {
      if (!(value instanceof Uint8Array)) {
        throw binding.invalidArgType(name, 'an instance of Buffer or Uint8Array', value);
      }
    }
    return binding.compareBytes(a, b);
  },
  concat(list, length) {
    if (!Array.isArray(list)) throw binding.invalidArgType('list', 'an instance of Array', list);
    list.forEach((part, at) => {
      if (!(part instanceof Uint8Array)) {
        throw binding.invalidArgType(`list[${at}]`, 'an instance of Buffer or Uint8Array', part);
      }
    });
    const size = length ?? list.reduce((sum, part) => sum + part.length, 0);
    const made = Buffer.alloc(size);
    let at = 0;
    for (const part of list) {
      if (at >= size) break;
      at += binding.copyBytes(made, at, part, 0, part.length);
    }
    return made;
  },
  copyBytesFrom(view, offset = 0, length = undefined) {
    const end = length === undefined ? undefined : offset + length;
    const part = view.slice(offset, end);
    return Buffer.from(new Uint8Array(part.buffer, part.byteOffset, part.byteLength));
  },
};

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

module.exports = {
  Buffer,
  SlowBuffer: Buffer.allocUnsafeSlow,
  kMaxLength,
  kStringMaxLength,
  btoa: (text) => binding.primordial.btoa(text),
  atob: (text) => binding.primordial.atob(text),
  constants: { MAX_LENGTH: kMaxLength, MAX_STRING_LENGTH: kStringMaxLength },
  INSPECT_MAX_BYTES: 50,
  isUtf8: (bytes) => !binding.decode(bytes, 'utf8', 0).includes('\ufffd'),
  isAscii: (bytes) => bytes.every((byte) => byte < 128),
  transcode: (source, from, to) => Buffer.from(binding.decode(source, knownEncoding(from), 0), to),
};
for (const name of ['Blob', 'File']) {
  Object.defineProperty(module.exports, name, {
    configurable: true, enumerable: true, get: () => binding.primordial[name],
  });
}
Object.defineProperty(module.exports, 'normalizeEncoding', { value: normalizeEncoding });
