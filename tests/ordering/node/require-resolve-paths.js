// require.resolve.paths: where modules would be looked for
const { createRequire } = require('module');
const far = createRequire('/a/b/c.js');
console.log(far.resolve.paths('x').slice(0, 3).join(), far.resolve.paths('./x').join(), far.resolve.paths('fs'), far.resolve.paths('node:fs'));
console.log(require.resolve.paths('../y').join() === __dirname, require.resolve.paths('z')[0] === __dirname + '/node_modules');
console.log(far.resolve.paths('x').length, require.resolve.paths('/abs').at(-3).endsWith('.node_modules'));
try { require.resolve.paths(5); } catch (e) { console.log(e.code, e.message); }
try { require.resolve(''); } catch (e) { console.log(e.code); }
