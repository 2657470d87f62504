// module.parent and module.children: who required a module first, and a cached one in a circle.
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tree-'));
const put = (name, text) => fs.writeFileSync(path.join(folder, name), text);
put('a.js', `const b = require('./b.js'); exports.parent = module.parent === require.main;
  exports.children = module.children.length; exports.b = b;`);
put('b.js', `require('./a.js'); exports.parent = require('path').basename(module.parent.id);
  exports.children = module.children.map((one) => require('path').basename(one.id));`);
console.log(module.parent, 'parent' in module, module.isPreloading, module.children.length);
console.log(require(path.join(folder, 'a.js')), module.children.length);
require(path.join(folder, 'b.js'));
require(path.join(folder, 'a.js'));
console.log(module.children.map((one) => path.basename(one.filename)));
fs.rmSync(folder, { recursive: true });
