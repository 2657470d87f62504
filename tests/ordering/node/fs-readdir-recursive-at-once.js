// readdir of a whole tree calls back at once, and throws
const fs = require('fs'); fs.mkdirSync('/tmp/ls-readdir-tree/a', { recursive: true }); console.log('before'); fs.readdir('/tmp/ls-readdir-tree', { recursive: true }, (e, l) => console.log('cb', e, l)); console.log('after'); try { fs.readdir('/tmp/ls-none', { recursive: true }, (e) => console.log('cb', e.code)); } catch (e) { console.log('threw', e.code); }
fs.promises.readdir('/tmp/ls-readdir-tree', { recursive: true }).then((l) => { console.log('p', l); fs.rmSync('/tmp/ls-readdir-tree', { recursive: true }); });
