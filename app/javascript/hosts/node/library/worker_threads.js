'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/worker_threads.html */

const binding = require('binding');
const { Buffer } = require('buffer');
const EventEmitter = require('events');
const { checkString, invalidArgValue, nodeError } = require('internal_errors');
const path = require('path');
const process = require('process');

const info = binding.workerInfo();
const environmentData = new Map(info === null ? [] : info.data?.[1] ?? []);

/** What a thread takes to start, in ms. */
const START_MS = 25;

/** `[file, source]` of a worker's program: the source is undefined when the file holds it. */
function programOf(filename, options) {
  if (options.eval) {
    if (typeof filename !== 'string') {
      throw invalidArgValue(
        'options.eval', options.eval, 'must be false when \'filename\' is not a string');
    }
    return ['[worker eval]', filename];
  }
  if (filename instanceof URL || String(filename?.protocol ?? '').endsWith(':')) {
    if (filename.protocol !== 'data:') return [require('url').fileURLToPath(filename), undefined];
    const [type, ...rest] = filename.pathname.split(',');
    const text = decodeURIComponent(rest.join(','));
    const isBase64 = /;\s*base64$/i.test(type);
    return [filename.href, isBase64 ? Buffer.from(text, 'base64').toString() : text];
  }
  if (typeof filename !== 'string') {
    throw binding.invalidArgType('filename', 'of type string or an instance of URL', filename);
  }
  if (!path.isAbsolute(filename) && !/^\.\.?[\\/]/.test(filename)) {
    throw nodeError(
      'TypeError', 'ERR_WORKER_PATH',
      'The worker script or module filename must be an absolute path or a relative path ' +
      `starting with './' or '../'. Received "${filename}"`);
  }
  return [path.resolve(filename), undefined];
}

function checkWorkerOptions({ argv, env, execArgv, name }) {
  for (const [key, value] of Object.entries({ execArgv, argv })) {
    if (value && !Array.isArray(value)) {
      throw binding.invalidArgType(`options.${key}`, 'an instance of Array', value);
    }
  }
  if (typeof env !== 'object' && env !== undefined && env !== module.exports.SHARE_ENV) {
    throw binding.invalidArgType(
      'options.env', 'of type object or one of undefined, null, or worker_threads.SHARE_ENV', env);
  }
  if (name) checkString(name, 'options.name');
}

/** What the host gives the thread with it, as `binding.startWorker` takes it. */
function startOf(options) {
  checkWorkerOptions(options);
  if (options.env === module.exports.SHARE_ENV) {
    binding.unsupported('the environment SHARE_ENV of a Worker', 'Give it a copy, or send messages.');
  }
  const env = Object.entries(options.env ?? process.env).flatMap(([k, v]) => [k, String(v)]);
  if (options.stdin) binding.unsupported('the option stdin of a Worker', 'Send it messages.');
  return [
    options.workerData, [...environmentData], env, Boolean(options.stdout), Boolean(options.stderr),
    Array.from(options.argv ?? [], String),
  ];
}

class Worker extends EventEmitter {
  #handle;
  #code = null;
  #outputs = {};

  constructor(filename, options = {}) {
    super();
    const [file, source] = programOf(filename, options);
    this.#handle = binding.startWorker(
      file, source, startOf(options), options.transferList, (event, value) => this.#tell(event, value));
    if (this.#handle === null) {
      this.#handle = undefined;
      this.threadId = -1;
      this.#failLater(file);
      return;
    }
    this.threadId = this.#handle.id;
    this.#handle.port.on('message', (message) => this.emit('message', message));
    this.#handle.port.unref();
    process.nextTick(() => process.emit('worker', this));
  }

  /** A file that is not there shows when the thread runs. */
  #failLater(file) {
    const error = new Error(`Cannot find module '${file}'`);
    error.code = 'MODULE_NOT_FOUND';
    error.requireStack = [];
    binding.later('start of a worker', START_MS, () => {
      this.emit('error', error);
      this.emit('exit', 1);
    });
  }

  /** What it prints, as a stream; made when it is asked for. */
  #output(name) {
    if (this.#outputs[name] === undefined) {
      this.#outputs[name] = new (require('stream').Readable)({ read() {} });
      if (this.#code !== null) this.#outputs[name].push(null);
    }
    return this.#outputs[name];
  }

  get stdout() { return this.#output('stdout'); }
  get stderr() { return this.#output('stderr'); }
  get stdin() { return null; }

  /** Those that came, but whose events have not. */
  #emitMessages() {
    let left;
    while ((left = binding.receiveMessageOnPort(this.#handle.port)) !== undefined) {
      this.emit('message', left.message);
    }
  }

  #tell(event, value) {
    if (event === 'stdout' || event === 'stderr') {
      this.#outputs[event]?.push(value);
    } else if (event === 'exit') {
      this.#code = value;
      this.threadId = -1;
      this.#emitMessages();
      this.#handle.port.close();
      for (const output of Object.values(this.#outputs)) output.push(null);
      this.emit('exit', value);
    } else if (event === 'error') {
      this.#emitMessages();
      this.emit('error', value);
    } else {
      this.emit(event);
    }
  }

  postMessage(...args) {
    if (this.#handle === undefined || this.#code !== null) return;
    this.#handle.port.postMessage(...args);
  }

  terminate(callback) {
    const isOver = this.#handle === undefined || this.#code !== null;
    this.ref();
    if (typeof callback === 'function') {
      process.emitWarning(
        'Passing a callback to worker.terminate() is deprecated. It returns a Promise instead.',
        'DeprecationWarning', 'DEP0132');
      if (!isOver) this.once('exit', (code) => callback(null, code));
    }
    if (isOver) return Promise.resolve();
    binding.terminateWorker(this.#handle);
    return new Promise((resolve) => { this.once('exit', resolve); });
  }

  ref() {
    if (this.#code === null && this.#handle) binding.refWorker(this.#handle, true);
  }

  unref() {
    if (this.#code === null && this.#handle) binding.refWorker(this.#handle, false);
  }

  get resourceLimits() {
    return {};
  }

  getHeapSnapshot() {
    return binding.unsupported('worker.getHeapSnapshot');
  }

  get performance() {
    return binding.unsupported('worker.performance');
  }
}

require('not_shown')(Worker);
module.exports = {
  isMainThread: info === null,
  MessagePort: binding.primordial.MessagePort,
  MessageChannel: binding.primordial.MessageChannel,
  markAsUntransferable: (object) => binding.markUntransferable(object),
  moveMessagePortToContext: () => binding.unsupported('worker_threads.moveMessagePortToContext'),
  receiveMessageOnPort: binding.receiveMessageOnPort,
  resourceLimits: {},
  threadId: info === null ? 0 : info.id,
  SHARE_ENV: Symbol.for('nodejs.worker_threads.SHARE_ENV'),
  Worker,
  parentPort: info === null ? null : info.port,
  workerData: info === null ? null : info.data[0],
  setEnvironmentData: (key, value) => {
    if (value === undefined) environmentData.delete(key);
    else environmentData.set(key, value);
  },
  getEnvironmentData: (key) => environmentData.get(key),
};
Object.defineProperty(module.exports, 'BroadcastChannel', {
  configurable: true, enumerable: true,
  get: () => require('broadcast_channel').BroadcastChannel,
});
