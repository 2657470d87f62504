'use strict';

/** Windows paths: https://nodejs.org/docs/latest-v20.x/api/path.html#windows-vs-posix */

const { checkString } = require('internal_errors');
const _format = require('path_format');
const posix = require('path');
const process = require('process');

const DRIVE = /^[a-z]:/i;
const SEPARATORS = /[\\/]+/;

/** Device (`C:` or `\\server\share`), whether a separator follows it, and the rest. */
function split(path) {
  const unc = /^[\\/]{2}([^\\/]+)[\\/]+([^\\/]+)/.exec(path);
  if (unc) {
    return { device: `\\\\${unc[1]}\\${unc[2]}`, absolute: true, rest: path.slice(unc[0].length),
             length: unc[0].length, isUnc: true };
  }
  const device = DRIVE.exec(path)?.[0] ?? '';
  const rest = path.slice(device.length);
  return { device, absolute: /^[\\/]/.test(rest), rest, length: device.length, isUnc: false };
}

function normalizeParts(path, above) {
  const parts = [];
  for (const part of path.split(SEPARATORS)) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (above) parts.push('..');
  }
  return parts.join('\\');
}

function normalize(path) {
  checkString(path, 'path');
  if (path.length === 0) return '.';
  const { device, absolute, rest, isUnc } = split(path);
  let tail = normalizeParts(rest, !absolute);
  if (tail.length === 0 && !absolute) tail = '.';
  if (tail.length > 0 && /[\\/]$/.test(path)) tail += '\\';
  if (isUnc) return `${device}\\${tail}`;
  return absolute ? `${device}\\${tail}` : `${device}${tail}`;
}

function resolve(...paths) {
  let device = '';
  let tail = '';
  let absolute = false;
  for (let i = paths.length - 1; i >= -1 && !(device && absolute); i--) {
    const path = i >= 0 ? paths[i] : process.cwd();
    if (i >= 0) checkString(path, `paths[${i}]`);
    if (path.length === 0) continue;
    const parts = split(path);
    if (parts.device) {
      if (device && parts.device.toLowerCase() !== device.toLowerCase()) continue;
      device ||= parts.device;
    }
    if (!absolute) {
      tail = `${parts.rest}\\${tail}`;
      absolute = parts.absolute;
    }
    if (absolute && (device || i < 0)) break;
  }
  tail = normalizeParts(tail, !absolute);
  return absolute ? `${device}\\${tail}` : `${device}${tail}` || '.';
}

function isAbsolute(path) {
  checkString(path, 'path');
  return /^[\\/]/.test(path) || /^[a-z]:[\\/]/i.test(path);
}

function join(...paths) {
  for (const path of paths) checkString(path, 'path');
  const given = paths.filter((path) => path.length > 0);
  if (given.length === 0) return '.';
  let joined = given.join('\\');
  if (!/^[\\/]{2}[^\\/]/.test(given[0])) joined = joined.replace(/^[\\/]{2,}/, '\\');
  return normalize(joined);
}

function relative(from, to) {
  checkString(from, 'from');
  checkString(to, 'to');
  const source = resolve(from);
  const target = resolve(to);
  if (source.toLowerCase() === target.toLowerCase()) return '';
  const a = source.split('\\').filter(Boolean);
  const b = target.split('\\').filter(Boolean);
  let same = 0;
  while (same < a.length && same < b.length && a[same].toLowerCase() === b[same].toLowerCase()) {
    same++;
  }
  if (same === 0) return target;
  return [...a.slice(same).map(() => '..'), ...b.slice(same)].join('\\');
}

function rootOf(path) {
  const { device, absolute, length, rest } = split(path);
  const gap = absolute && /^[\\/]/.test(rest) ? 1 : 0;
  return { root: path.slice(0, length + gap), device };
}

function dirname(path) {
  checkString(path, 'path');
  if (path.length === 0) return '.';
  const { root } = rootOf(path);
  const rest = path.slice(root.length).replace(/[\\/]+$/, '');
  const at = Math.max(rest.lastIndexOf('\\'), rest.lastIndexOf('/'));
  if (at < 0) return root || '.';
  return root + rest.slice(0, at).replace(/[\\/]+$/, '');
}

function basename(path, suffix) {
  if (suffix !== undefined) checkString(suffix, 'suffix');
  checkString(path, 'path');
  if (suffix === path) return '';
  const base = path.replace(DRIVE, '').replace(/[\\/]+$/, '').split(/[\\/]/).pop();
  if (suffix && base !== suffix && base.endsWith(suffix)) return base.slice(0, -suffix.length);
  return base;
}

function extname(path) {
  return posix.extname(basename(path));
}

function parse(path) {
  checkString(path, 'path');
  const { root } = rootOf(path);
  const base = path.length > root.length ? basename(path) : '';
  const ext = posix.extname(base);
  let dir = dirname(path);
  if (dir === '.' && !/[\\/]/.test(path.replace(/[\\/]+$/, ''))) dir = '';
  if (path.length === root.length) dir = root;
  return { root, dir, base, ext, name: ext ? base.slice(0, -ext.length) : base };
}

const win32 = {
  resolve, normalize, isAbsolute, join, relative,
  toNamespacedPath: (path) => (typeof path === 'string' && DRIVE.test(path) ?
    `\\\\?\\${resolve(path)}` : path),
  dirname, basename, extname, format: _format.bind(null, '\\'), parse,
  sep: '\\',
  delimiter: ';',
  win32: null,
  posix,
};
win32.win32 = win32;

module.exports = win32;
