// url, path, querystring
const url = require('url'), path = require('path'), qs = require('querystring');
const u = new URL('https://user:pa%20ss@Sub.Example.com:8080/p/a/t/h/../x?query=string&a=1&a=2#hash'); console.log(u, u.href, u.origin, u.searchParams.getAll('a'));
u.searchParams.append('b', 'ü &='); u.pathname = '/new path'; u.port = '443'; u.hash = ''; console.log(u.toString(), JSON.stringify({ u }));
console.log(url.parse('http://user:pass@host.com:80/p/a?x=1#h'), url.parse('/rel?y=2', true).query, url.format({ protocol: 'http', host: 'h.com', pathname: '/x', query: { a: 1 } }), url.resolve('http://a.com/b/c', '../d'));
try { new URL('nope'); } catch (e) { console.log(e.name, e.code, e.message, e.input); } console.log(URL.canParse('x:y'), url.fileURLToPath('file:///tmp/a%20b'), url.pathToFileURL('/tmp/a b#').href);
console.log(new URLSearchParams({ a: 1, b: 'x y' }), [...new URLSearchParams('?q=1&q=2&z')], new URLSearchParams([['k', 'v']]).toString(), new URLSearchParams('a=1').size); const p = new URLSearchParams('c=3&a=1&b=2'); p.sort(); p.delete('b'); console.log(String(p), p.has('a', '1'), p.get('zz'));
console.log(qs.parse('a=1&b=2&a=3&c=%20x'), qs.stringify({ a: [1, 2], b: 'x y', c: true, d: null, e: NaN }), qs.escape('a b&'), qs.unescape('a%20b'), qs.parse('a:1;b:2', ';', ':'));
console.log(path.join('/a', '..', 'b', './c', ''), path.resolve('/a', 'b', '../c'), path.normalize('/a//b/../c/.'), path.basename('/x/y.html', '.html'), path.extname('a.b.c'), path.extname('.bashrc'), path.dirname('/a/b/c'), path.parse('/home/u/file.txt'), path.format({ dir: '/d', name: 'n', ext: '.e' }), path.relative('/a/b/c', '/a/d'), path.isAbsolute('a'), path.sep, path.delimiter, path.win32.join('a', 'b'), path.win32.parse('C:\\x\\y.txt'), path.posix === path);
try { path.join(5); } catch (e) { console.log(e.code, e.message); } console.log(url.domainToASCII('español.com'), url.urlToHttpOptions(new URL('http://a:b@x.y/z?q')));
