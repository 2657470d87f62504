'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/fs.html#fswatchfilename-options-listener */

const binding = require('binding');
const { Buffer } = require('buffer');
const EventEmitter = require('events');
const { checkEncoding, pathOf } = require('fs_arguments');
const {
  AbortError, checkBoolean, checkFunction, checkObject, checkSignal, invalidArgValue,
} = require('internal_errors');
const process = require('process');

const NUMBERS = { ENOENT: [-2, 'no such file or directory'], ENOTDIR: [-20, 'not a directory'] };

function failed(code, path) {
  const [errno, words] = NUMBERS[code];
  const error = new Error(`${code}: ${words}, watch '${path}'`);
  return Object.assign(error, { errno, syscall: 'watch', code, path, filename: path });
}

class FSWatcher extends EventEmitter {
  #end = null;
  #context = binding.snapshot();
  #start(path, { persistent, recursive, encoding }) {
    if (recursive) binding.unsupported('the option recursive of fs.watch', 'Watch each folder.');
    const end = binding.watch(path, (type, name) => this.#context(undefined, () => {
      const shown = encoding === 'buffer' ? Buffer.from(name) : Buffer.from(name).toString(encoding);
      if (this.#end !== null) this.emit('change', type, shown);
    }));
    if (typeof end === 'string') throw failed(end, path);
    this.#end = end;
    if (persistent) binding.hold(this);
  }
  static started(path, options) {
    const made = new FSWatcher();
    made.#start(path, options);
    return made;
  }
  close() {
    if (this.#end === null) return;
    this.#end();
    this.#end = null;
    binding.release(this);
    process.nextTick(() => this.emit('close'));
  }
  ref() {
    if (this.#end !== null) binding.hold(this);
    return this;
  }
  unref() {
    binding.release(this);
    return this;
  }
}

function optionsOf(given) {
  const options = { persistent: true, recursive: false, encoding: 'utf8' };
  if (typeof given === 'string') return { ...options, encoding: given };
  for (const [name, value] of Object.entries(given ?? {})) {
    if (value !== undefined) options[name] = value;
  }
  checkBoolean(options.persistent, 'options.persistent');
  checkBoolean(options.recursive, 'options.recursive');
  checkSignal(options.signal, 'options.signal');
  return options;
}

function watch(path, given, listener) {
  if (typeof given === 'function') [listener, given] = [given, undefined];
  path = pathOf(path);
  const options = optionsOf(given);
  checkEncoding(options.encoding);
  const watcher = FSWatcher.started(path, options);
  if (listener) {
    checkFunction(listener, 'listener');
    watcher.addListener('change', listener);
  }
  const { signal } = options;
  if (signal?.aborted) process.nextTick(() => watcher.close());
  else signal?.addEventListener('abort', () => watcher.close(), { once: true });
  return watcher;
}

/** https://nodejs.org/docs/latest-v20.x/api/fs.html#fspromiseswatchfilename-options */
async function* watchEvents(path, given = {}) {
  path = pathOf(path);
  checkObject(given, 'options');
  const options = optionsOf(given);
  const { encoding, signal } = options;
  if (encoding && !Buffer.isEncoding(encoding)) {
    throw invalidArgValue(encoding, 'encoding', 'is invalid encoding'); // the words of Node
  }
  const aborted = () => new AbortError(undefined, { cause: signal.reason });
  if (signal?.aborted) throw aborted();
  const events = [];
  let wake = null;
  const onAbort = () => wake?.();
  const watcher = FSWatcher.started(path, options);
  watcher.on('change', (eventType, filename) => {
    events.push({ eventType, filename });
    wake?.();
  });
  signal?.addEventListener('abort', onAbort, { once: true });
  try {
    while (!signal?.aborted) {
      while (events.length > 0) yield events.shift();
      if (signal?.aborted) break;
      await new Promise((resolve) => { wake = resolve; });
    }
    throw aborted();
  } finally {
    watcher.close();
    signal?.removeEventListener('abort', onAbort);
  }
}

require('not_shown')(FSWatcher);
module.exports = { FSWatcher, watch, watchEvents };
