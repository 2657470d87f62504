// The legacy url.parse and url.resolve, as old servers use them
const url = require('url');
for (const text of ['/search?q=a b&x=1', 'http://u:p@Host.com:80/a/b?x=1#z', 'http://[::1]:3000/', '/plain', 'a b',
  'http://münchen.de/ä', '//host/p', 'mailto:a@b.c']) {
  const { protocol, host, hostname, pathname, search, query, path, href } = url.parse(text);
  console.log(text, '|', protocol, host, hostname, pathname, search, query, path, href);
}
console.log(url.parse('/p?a=1&a=2', true).query, url.parse('/p', true).search);
console.log(url.resolve('/one/two/three', 'four'), url.resolve('http://a.com/x', '/y'), url.resolve('a', 'b'),
  url.resolve('a/b', '../c'), url.resolve('http://a.com', 'http://b.com:99999'));
