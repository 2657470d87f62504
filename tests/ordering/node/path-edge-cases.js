// path at its edges
const p = require('path');
for (const x of ['', '/', '//', '.', '..', 'a/', '/a/b/', './a', 'a//b', '/a/../..', 'a.b/c', '.a.b']) console.log(JSON.stringify(x), p.normalize(x), p.dirname(x), p.basename(x), p.extname(x), p.isAbsolute(x));
console.log(p.relative('/a/b', '/a/b'), p.relative('/a/b/c', '/a'), p.join('..', 'a', '../b'), p.parse('/'), p.parse('a/b.c/'));
