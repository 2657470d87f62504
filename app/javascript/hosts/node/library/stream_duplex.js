'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/stream.html#duplex-and-transform-streams */

const { nodeError } = require('internal_errors');
const process = require('process');

module.exports = { Duplex, Transform, PassThrough };

const { addAbortSignal } = require('stream_abort');
const { Readable } = require('stream_readable');
const { Writable } = require('stream_writable');

function Duplex(options) {
  if (!(this instanceof Duplex)) return new Duplex(options);
  this._events ??= {
    close: undefined, error: undefined, prefinish: undefined, finish: undefined, drain: undefined,
    data: undefined, end: undefined, readable: undefined,
  };
  const given = options ? { ...options, signal: undefined } : options;
  Readable.call(this, given);
  Writable.call(this, given);
  this.allowHalfOpen = true;
  if (options) {
    this.allowHalfOpen = options.allowHalfOpen !== false;
    if (options.readable === false) {
      Object.assign(this._readableState, { readable: false, ended: true, endEmitted: true });
    }
    if (options.writable === false) {
      Object.assign(
        this._writableState, { writable: false, ending: true, ended: true, finished: true });
    }
    if (options.signal) addAbortSignal(options.signal, this);
  }
}
Object.setPrototypeOf(Duplex.prototype, Readable.prototype);
Object.setPrototypeOf(Duplex, Readable);
for (const name of Object.keys(Writable.prototype)) {
  if (!Duplex.prototype[name] || name === '_write' || name === 'end') {
    Duplex.prototype[name] ??= Writable.prototype[name];
  }
}
for (const [name, described] of Object.entries(Object.getOwnPropertyDescriptors(Writable.prototype))) {
  if (name.startsWith('writable') && name !== 'writableAborted') Object.defineProperty(Duplex.prototype, name, described);
}
Duplex.prototype.destroy = Writable.prototype.destroy;
Object.defineProperty(Duplex.prototype, 'destroyed', {
  configurable: true,
  get() {
    return Boolean(this._readableState?.destroyed && this._writableState?.destroyed);
  },
  set(value) {
    if (this._readableState && this._writableState) {
      this._readableState.destroyed = value;
      this._writableState.destroyed = value;
    }
  },
});
Duplex.from = function(body) {
  return require('stream_from').duplexify(body);
};

const kCallback = Symbol('kCallback');

function Transform(options) {
  if (!(this instanceof Transform)) return new Transform(options);
  const readableMark = options?.readableHighWaterMark;
  if (readableMark === 0) {
    options = { ...options, highWaterMark: null, readableHighWaterMark: readableMark };
  }
  Duplex.call(this, options);
  this._readableState.sync = false;
  this[kCallback] = null;
  if (options) {
    if (typeof options.transform === 'function') this._transform = options.transform;
    if (typeof options.flush === 'function') this._flush = options.flush;
  }
  this.on('prefinish', atPrefinish);
}
Object.setPrototypeOf(Transform.prototype, Duplex.prototype);
Object.setPrototypeOf(Transform, Duplex);

function final(callback) {
  if (typeof this._flush === 'function' && !this.destroyed) {
    this._flush((error, data) => {
      if (error) {
        if (callback) callback(error);
        else this.destroy(error);
        return;
      }
      if (data !== null && data !== undefined) this.push(data);
      this.push(null);
      if (callback) callback();
    });
  } else {
    this.push(null);
    if (callback) callback();
  }
}

function atPrefinish() {
  if (this._final !== final) final.call(this);
}

Transform.prototype._final = final;
Transform.prototype._transform = function() {
  throw nodeError(
    'Error', 'ERR_METHOD_NOT_IMPLEMENTED', 'The _transform() method is not implemented');
};
Transform.prototype._write = function(chunk, encoding, callback) {
  const readable = this._readableState;
  const writable = this._writableState;
  const before = readable.length;
  this._transform(chunk, encoding, (error, value) => {
    if (error) {
      callback(error);
      return;
    }
    if (value !== null && value !== undefined) this.push(value);
    if (readable.ended) {
      process.nextTick(callback); // the source pauses before it hears of more room
    } else if (writable.ended || before === readable.length ||
        readable.length < readable.highWaterMark) {
      callback();
    } else {
      this[kCallback] = callback;
    }
  });
};
Transform.prototype._read = function() {
  if (this[kCallback]) {
    const callback = this[kCallback];
    this[kCallback] = null;
    callback();
  }
};

function PassThrough(options) {
  if (!(this instanceof PassThrough)) return new PassThrough(options);
  Transform.call(this, options);
}
Object.setPrototypeOf(PassThrough.prototype, Transform.prototype);
Object.setPrototypeOf(PassThrough, Transform);
PassThrough.prototype._transform = function(chunk, encoding, callback) {
  callback(null, chunk);
};
