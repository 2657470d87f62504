// What fs says about wrong arguments
const fs = require('fs');
for (const f of [() => fs.readFileSync(), () => fs.readFile('x', 'nope', () => {}), () => fs.writeFileSync('/tmp/x', {}), () => fs.stat('/x'), () => fs.existsSync(5), () => fs.readFileSync('a\u0000b'), () => fs.openSync(true)]) { try { console.log(f()); } catch (e) { console.log(e.name, e.code, e.message.split('.')[0]); } }
