// querystring, URL, url.parse, fileURLToPath
const qs = require('querystring');
const url = require('url');
console.log(qs.parse('a=1&b=x%20y&a=2&c'), qs.stringify({ a: [1, 2], b: 'ü&', c: true, d: null }), qs.escape('a b'));
const u = new URL('https://user:pw@example.org:8080/p/a?x=1&y=2#h');
console.log(u.host, u.pathname, u.searchParams.get('y'), u.origin, u.hash, String(u));
u.searchParams.append('z', 'a b'); u.port = ''; console.log(u.href);
console.log(new URL('../c', 'http://h/a/b/').href, [...new URLSearchParams('a=1&b=2').keys()]);
console.log(url.parse('http://host.com:80/p?q=1#f').pathname, url.fileURLToPath('file:///a%20b'), url.pathToFileURL('/x y').href);
try { new URL('nope'); } catch (e) { console.log(e.code, e.message, e.input); }
