'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/url.html */

const binding = require('binding');
const { checkObject, checkString, nodeError } = require('internal_errors');
const { URL, URLSearchParams } = binding.primordial;

function asciiOf(domain) {
  try { return new URL(`ws://${domain}`).hostname; } catch { return ''; }
}

function Url() {
  for (const key of ['protocol', 'slashes', 'auth', 'host', 'port', 'hostname', 'hash', 'search',
                     'query', 'pathname', 'path', 'href']) {
    this[key] = null;
  }
}

const SLASHED = /^(https?|ftp|gopher|file|wss?):$/;
const WITH_SLASHES = /^(https?|ftp|gopher|file|wss?):?$/;

/** Characters that no URL holds are written as their codes. */
const escaped = (text) => text.replace(/[\r\n\t <>"`{}|^']/g,
  (c) => `%${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);

/** `[what is before the sign, it and the rest]`; the rest is null if the sign is not there. */
function cutAt(text, sign) {
  const at = text.indexOf(sign);
  return at < 0 ? [text, null] : [text.slice(0, at), text.slice(at)];
}

/** Takes the authority apart into `made`. */
function parseAuthority(made, authority) {
  let host = authority;
  const at = host.lastIndexOf('@');
  if (at >= 0) {
    made.auth = decodeURIComponent(host.slice(0, at));
    host = host.slice(at + 1);
  }
  const port = /:(\d*)$/.exec(host);
  if (port) {
    made.port = port[1] || null;
    host = host.slice(0, port.index);
  }
  const isV6 = host.startsWith('[') && host.endsWith(']');
  const lower = host.toLowerCase();
  made.hostname = isV6 ? host.slice(1, -1) : /[^\x00-\x7f]/.test(host) ? asciiOf(lower) : lower;
  made.host = (isV6 ? host : made.hostname) + (made.port ? `:${made.port}` : '');
}

/** The legacy parser: https://nodejs.org/docs/latest-v20.x/api/url.html#urlparseurlstring-parsequerystring-slashesdenotehost */
function parse(text, parseQuery = false, slashesDenoteHost = false) {
  if (text instanceof Url) return text;
  checkString(text, 'url');
  const made = new Url();
  let rest = escaped(text.trim());
  [rest, made.hash] = cutAt(rest, '#');
  [rest, made.search] = cutAt(rest, '?');
  if (made.search !== null) made.query = made.search.slice(1);
  const protocol = /^([a-z][a-z0-9.+-]*:)/i.exec(rest);
  if (protocol) {
    made.protocol = protocol[1].toLowerCase();
    rest = rest.slice(protocol[1].length);
  }
  const slashes = (protocol || slashesDenoteHost) && rest.startsWith('//');
  const bare = protocol && !SLASHED.test(made.protocol);
  if ((slashes || bare) && made.protocol !== 'javascript:') {
    if (slashes) {
      made.slashes = true;
      rest = rest.slice(2);
    }
    const end = rest.search(/[/\\]/);
    parseAuthority(made, end < 0 ? rest : rest.slice(0, end));
    rest = end < 0 ? '' : rest.slice(end);
  }
  made.pathname = rest || null;
  if (made.slashes && WITH_SLASHES.test(made.protocol ?? '') && made.hostname && !made.pathname) {
    made.pathname = '/';
  }
  if (parseQuery) made.query = require('querystring').parse(made.query ?? '');
  if (made.pathname || made.search) made.path = `${made.pathname ?? ''}${made.search ?? ''}`;
  made.href = format(made);
  return made;
}

function format(url, options) {
  if (typeof url === 'string') url = parse(url);
  else if (typeof url !== 'object' || url === null) {
    throw binding.invalidArgType('urlObject', 'one of type object or string', url);
  }
  if (url instanceof URL) {
    if (!options) return url.href;
    checkObject(options, 'options');
    const auth = url.username && options.auth !== false ?
      `${url.username}${url.password ? `:${url.password}` : ''}@` : '';
    const host = options.unicode ? binding.domainToUnicode(url.host) : url.host;
    return `${url.protocol}//${auth}${host}${url.pathname}${
      options.search === false ? '' : url.search}${options.fragment === false ? '' : url.hash}`;
  }
  let protocol = url.protocol ?? '';
  if (protocol && !protocol.endsWith(':')) protocol += ':';
  const auth = url.auth ? `${encodeURIComponent(url.auth).replace(/%3A/i, ':')}@` : '';
  let host = '';
  if (url.host) host = auth + url.host;
  else if (url.hostname) host = auth + url.hostname + (url.port ? `:${url.port}` : '');
  let search = url.search ?? '';
  if (!search && url.query && typeof url.query === 'object') {
    const query = require('querystring').stringify(url.query);
    search = query && `?${query}`;
  }
  if (search && !search.startsWith('?')) search = `?${search}`;
  let hash = url.hash ?? '';
  if (hash && !hash.startsWith('#')) hash = `#${hash}`;
  let pathname = (url.pathname ?? '').replace(/[#?]/g, encodeURIComponent);
  if (url.slashes || (WITH_SLASHES.test(protocol) && host)) {
    if (pathname && !pathname.startsWith('/')) pathname = `/${pathname}`;
    host = `//${host}`;
  }
  return `${protocol}${host}${pathname}${search.replace('#', '%23')}${hash}`;
}
Url.prototype.format = function() {
  return format(this);
};
Url.prototype.parse = function(text) {
  return Object.assign(this, parse(text));
};

function resolve(from, to) {
  checkString(from, 'url');
  checkString(to, 'url');
  const base = new URL(from, 'resolve://');
  if (!URL.canParse(to, base)) return parse(to).href;
  const made = new URL(to, base);
  if (made.protocol !== 'resolve:') return made.href;
  const path = made.pathname + made.search + made.hash;
  const isRelative = !/^([/\\]|[a-z][a-z0-9.+-]*:)/i.test(from) && !/^[/\\]/.test(to);
  return isRelative ? path.slice(1) : path;
}

function fileURLToPath(url) {
  if (typeof url === 'string') url = new URL(url);
  else if (!(url instanceof URL)) {
    throw binding.invalidArgType('path', 'of type string or an instance of URL', url);
  }
  if (url.protocol !== 'file:') {
    throw nodeError('TypeError', 'ERR_INVALID_URL_SCHEME', 'The URL must be of scheme file');
  }
  return decodeURIComponent(url.pathname);
}

function pathToFileURL(path) {
  checkString(path, 'path');
  const url = new URL('file:///');
  const resolved = require('path').resolve(path);
  const trailing = path.endsWith('/') && !resolved.endsWith('/') ? '/' : '';
  url.pathname = (resolved + trailing).replace(/%/g, '%25').replace(/\\/g, '%5C')
    .replace(/\n/g, '%0A').replace(/\r/g, '%0D').replace(/\t/g, '%09')
    .replace(/\?/g, '%3F').replace(/#/g, '%23');
  return url;
}

function checkGiven(args) {
  if (args.length < 1) {
    throw nodeError('TypeError', 'ERR_MISSING_ARGS', 'The "domain" argument must be specified');
  }
}

function urlToHttpOptions(url) {
  const { hostname, pathname, port, username, password, search } = url;
  const options = {
    __proto__: null,
    ...url,
    protocol: url.protocol,
    hostname: hostname && hostname[0] === '[' ? hostname.slice(1, -1) : hostname,
    hash: url.hash, search, pathname, path: `${pathname || ''}${search || ''}`, href: url.href,
  };
  if (port !== '') options.port = Number(port);
  if (username || password) {
    options.auth = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  }
  return options;
}

module.exports = {
  Url, parse, resolve, resolveObject: (from, to) => (from ? parse(resolve(from, to)) : to), format,
  URL, URLSearchParams,
  domainToASCII: (...args) => {
    checkGiven(args);
    return asciiOf(`${args[0]}`);
  },
  domainToUnicode: (...args) => {
    checkGiven(args);
    const domain = `${args[0]}`;
    let name;
    try { name = new URL(`ws://${domain}`).hostname; } catch { return ''; }
    return binding.domainToUnicode(name);
  },
  pathToFileURL, fileURLToPath, urlToHttpOptions,
};
