'use strict';

/** POSIX paths: https://nodejs.org/docs/latest-v20.x/api/path.html */

const { checkString } = require('internal_errors');
const _format = require('path_format');
const process = require('process');

/** Resolve `.` and `..`; `above` lets `..` stand at the beginning. */
function normalizeParts(path, above) {
  const parts = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.length > 0 && parts[parts.length - 1] !== '..') parts.pop();
    else if (above) parts.push('..');
  }
  return parts.join('/');
}

function normalize(path) {
  checkString(path, 'path');
  if (path.length === 0) return '.';
  const absolute = path[0] === '/';
  const trailing = path.endsWith('/');
  let made = normalizeParts(path, !absolute);
  if (made.length === 0) {
    if (absolute) return '/';
    return trailing ? './' : '.';
  }
  if (trailing) made += '/';
  return absolute ? `/${made}` : made;
}

function resolve(...paths) {
  let resolved = '';
  for (let i = paths.length - 1; i >= -1 && !resolved.startsWith('/'); i--) {
    const path = i >= 0 ? paths[i] : process.cwd();
    checkString(path, `paths[${i}]`);
    if (path.length > 0) resolved = resolved ? `${path}/${resolved}` : path;
  }
  const absolute = resolved.startsWith('/');
  const made = normalizeParts(resolved, !absolute);
  return absolute ? `/${made}` : made || '.';
}

function join(...paths) {
  for (const path of paths) checkString(path, 'path');
  const joined = paths.filter((path) => path.length > 0).join('/');
  return joined ? normalize(joined) : '.';
}

function relative(from, to) {
  checkString(from, 'from');
  checkString(to, 'to');
  const a = resolve(from).split('/').filter(Boolean);
  const b = resolve(to).split('/').filter(Boolean);
  let same = 0;
  while (same < a.length && same < b.length && a[same] === b[same]) same++;
  return [...a.slice(same).map(() => '..'), ...b.slice(same)].join('/');
}

function dirname(path) {
  checkString(path, 'path');
  if (path.length === 0) return '.';
  const trimmed = path.length > 1 ? path.replace(/\/+$/, '') : path;
  if (trimmed === '') return '/';
  const at = trimmed.lastIndexOf('/');
  if (at < 0) return '.';
  return trimmed.slice(0, at) || (at === 0 && path.startsWith('//') ? '//' : '/');
}

function basename(path, suffix) {
  if (suffix !== undefined) checkString(suffix, 'suffix');
  checkString(path, 'path');
  if (suffix === path) return '';
  const base = path.replace(/\/+$/, '').split('/').pop();
  if (suffix && base !== suffix && base.endsWith(suffix)) return base.slice(0, -suffix.length);
  return base;
}

function extname(path) {
  checkString(path, 'path');
  const base = basename(path);
  const dot = base.lastIndexOf('.');
  return dot <= 0 || base === '..' ? '' : base.slice(dot);
}

function parse(path) {
  checkString(path, 'path');
  const root = path.startsWith('/') ? '/' : '';
  const base = basename(path);
  const ext = extname(path);
  let dir = dirname(path);
  if (dir === '.' && !path.replace(/\/+$/, '').includes('/')) dir = '';
  if (root && base === '') dir = '/';
  return { root, dir, base, ext, name: ext ? base.slice(0, -ext.length) : base };
}

const posix = {
  resolve,
  normalize,
  isAbsolute(path) {
    checkString(path, 'path');
    return path.startsWith('/');
  },
  join,
  relative,
  toNamespacedPath: (path) => path,
  dirname,
  basename,
  extname,
  format: _format.bind(null, '/'),
  parse,
  sep: '/',
  delimiter: ':',
  win32: null,
  posix: null,
};
posix.posix = posix;
Object.defineProperty(posix, 'win32', {
  configurable: true, enumerable: true, get: () => require('path_win32'),
});

module.exports = posix;
