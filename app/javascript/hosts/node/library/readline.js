'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/readline.html: lines of an input, without a terminal. */

const binding = require('binding');
const EventEmitter = require('events');
const { AbortError, checkArray, checkNumber, checkSignal, invalidArgValue, nodeError } =
  require('internal_errors');
const { StringDecoder } = require('string_decoder');

class Interface extends EventEmitter {
  #pending = '';
  #sawReturn = false;
  #question = null;
  #decoder = new StringDecoder('utf8');
  #onEnd;
  #onData;

  constructor(input, output) {
    super();
    const options = input?.input ? input : { input, output };
    if (options.completer !== undefined && typeof options.completer !== 'function') {
      throw invalidArgValue('completer', options.completer);
    }
    if (options.history !== undefined) checkArray(options.history, 'history');
    if (options.historySize !== undefined) checkNumber(options.historySize, 'historySize', 0);
    if (options.terminal) binding.unsupported('readline with a terminal', 'Leave terminal out.');
    input = options.input;
    this.input = input;
    this.output = options.output;
    this.terminal = false;
    this.line = '';
    this.closed = false;
    this.paused = false;
    this.history = [];
    this.crlfDelay = options.crlfDelay;
    this.promptText = options.prompt ?? '> ';
    this.#onData = (chunk) => this.#read(chunk);
    this.#onEnd = () => {
      const rest = this.#pending + this.#decoder.end();
      this.#pending = '';
      if (rest.length > 0) this.#give(rest);
      this.close();
    };
    input.on('error', (error) => this.emit('error', error));
    input.on('data', this.#onData);
    input.on('end', this.#onEnd);
    input.resume();
    if (options.signal) {
      checkSignal(options.signal);
      const onAbort = () => this.close();
      if (options.signal.aborted) process.nextTick(onAbort);
      else options.signal.addEventListener('abort', onAbort, { once: true });
    }
  }

  #read(chunk) {
    if (this.paused) this.resume();
    let text = typeof chunk === 'string' ? chunk : this.#decoder.write(chunk);
    if (text.length === 0) return;
    if (this.#sawReturn && text.startsWith('\n')) text = text.slice(1);
    this.#sawReturn = text.endsWith('\r');
    const lines = (this.#pending + text).split(/\r\n|\n|\r/);
    this.#pending = lines.pop();
    for (const line of lines) this.#give(line);
  }

  #oldPrompt = '';
  #cancel() {
    if (!this.#question) return;
    this.#question = null;
    this.setPrompt(this.#oldPrompt);
    this.output?.write('\r\n');
    this.line = '';
    this.cursor = 0;
  }

  #give(line) {
    if (this.#question) {
      const callback = this.#question;
      this.#question = null;
      this.setPrompt(this.#oldPrompt);
      callback(line);
    } else {
      this.emit('line', line);
    }
  }

  getPrompt() {
    return this.promptText;
  }

  setPrompt(text) {
    this.promptText = String(text);
  }

  prompt() {
    if (this.paused) this.resume();
    this.output?.write(this.promptText);
  }

  question(query, options, callback) {
    if (typeof options === 'function') [callback, options] = [options, {}];
    if (this.closed) {
      throw nodeError('Error', 'ERR_USE_AFTER_CLOSE', 'readline was closed');
    }
    if (options?.signal) {
      if (options.signal.aborted) return;
      const cancel = () => this.#cancel();
      options.signal.addEventListener('abort', cancel, { once: true });
      const answered = callback;
      callback = (line) => {
        options.signal.removeEventListener('abort', cancel);
        answered(line);
      };
    }
    if (this.#question) {
      this.prompt();
      return;
    }
    this.#oldPrompt = this.promptText;
    this.setPrompt(query);
    this.#question = callback;
    this.prompt();
  }

  close() {
    if (this.closed) return;
    this.pause();
    this.closed = true;
    this.input.removeListener('data', this.#onData);
    this.input.removeListener('end', this.#onEnd);
    this.emit('close');
  }

  pause() {
    if (this.paused) return this;
    this.input.pause();
    this.paused = true;
    this.emit('pause');
    return this;
  }

  resume() {
    if (!this.paused) return this;
    this.input.resume();
    this.paused = false;
    this.emit('resume');
    return this;
  }

  write(text) {
    if (this.paused) this.resume();
    this.#read(text);
  }

  getCursorPos() {
    return { rows: 0, cols: 0 };
  }
}

Interface.prototype[Symbol.asyncIterator] = function() {
  const inner = EventEmitter.on(this, 'line', { close: ['close'] });
  return {
    async next() {
      const { value, done } = await inner.next();
      return { value: done ? undefined : value[0], done };
    },
    return: (value) => {
      this.close();
      return inner.return(value);
    },
    throw: (error) => inner.throw(error),
    [Symbol.asyncIterator]() {
      return this;
    },
  };
};
Object.defineProperty(Interface.prototype.question, Symbol.for('nodejs.util.promisify.custom'), {
  value(query, options) {
    return new Promise((resolve, reject) => {
      if (options?.signal?.aborted) {
        reject(new AbortError(undefined, { cause: options.signal.reason }));
        return;
      }
      this.question(query, options, resolve);
    });
  },
});

require('not_shown')(Interface);
module.exports = {
  Interface,
  createInterface: (input, output) => new Interface(input, output),
  clearLine: (stream, direction, callback) => { callback?.(); return true; },
  clearScreenDown: (stream, callback) => { callback?.(); return true; },
  cursorTo: (stream, x, y, callback) => { callback?.(); return true; },
  moveCursor: (stream, dx, dy, callback) => { callback?.(); return true; },
  emitKeypressEvents: () => undefined,
};
Object.defineProperty(module.exports, 'promises', {
  configurable: true, enumerable: true, get: () => require('readline_promises'),
});
