'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/module.html */

const binding = require('binding');
const { invalidArgValue } = require('internal_errors');

const builtinModules = [
  'assert', 'assert/strict', 'async_hooks', 'buffer', 'child_process', 'cluster', 'console',
  'constants', 'crypto', 'dgram', 'diagnostics_channel', 'dns', 'dns/promises', 'domain',
  'events', 'fs', 'fs/promises', 'http', 'http2', 'https', 'inspector', 'inspector/promises',
  'module', 'net', 'os', 'path', 'path/posix', 'path/win32', 'perf_hooks', 'process', 'punycode',
  'querystring', 'readline', 'readline/promises', 'repl', 'stream', 'stream/consumers',
  'stream/promises', 'stream/web', 'string_decoder', 'sys', 'timers', 'timers/promises', 'tls',
  'trace_events', 'tty', 'url', 'util', 'util/types', 'v8', 'vm', 'wasi', 'worker_threads', 'zlib',
];

function isBuiltin(name) {
  if (typeof name !== 'string') return false;
  return builtinModules.includes(name.replace(/^node:/, '')) ||
    /^node:(test|test\/reporters|sea)$/.test(name);
}

/** An absolute path, or a file URL. */
function createRequire(path) {
  let file = path;
  if (typeof path !== 'string' || !path.startsWith('/')) {
    try {
      file = require('url').fileURLToPath(path);
    } catch {
      throw invalidArgValue(
        'filename', path, 'must be a file URL object, file URL string, or absolute path string');
    }
  }
  return binding.createRequire(file);
}

module.exports = {
  builtinModules,
  isBuiltin,
  createRequire,
};
for (const name of ['Module', 'register', 'syncBuiltinESMExports', 'SourceMap', 'findSourceMap',
                    '_load', '_resolveFilename', 'wrap', 'runMain']) {
  Object.defineProperty(module.exports, name, {
    configurable: true, enumerable: false,
    get: () => binding.unsupported(`module.${name}`, 'Use require or import.'),
  });
}
