// path
const path = require('path');
console.log(path.join('/a', '..', 'b', './c'), path.join(''), path.join('a', '', 'b'), path.normalize('/a/./b//../c/'));
console.log(path.resolve('/a', 'b', '../c'), path.resolve('/a', '/b'), path.isAbsolute('a'), path.relative('/a/b/c', '/a/d'));
console.log(path.basename('/x/y.html'), path.basename('/x/y.html', '.html'), path.dirname('/x/y/z'), path.dirname('a'), path.extname('.bashrc'), path.extname('a.b.c'), path.extname('a.'));
console.log(path.parse('/home/u/file.txt'), path.parse('file'), path.format({ dir: '/d', name: 'n', ext: '.e' }), path.sep, path.delimiter);
try { path.join(5); } catch (e) { console.log(e.code, e.message); }
