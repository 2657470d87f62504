// module, exports, require.main, __dirname, cache
const path = require('path');
console.log(require.main === module, module.id, module.loaded, this === module.exports, exports === module.exports);
console.log(path.dirname(__filename) === __dirname, path.basename(__filename));
console.log(require('fs') === require('node:fs'), require('path') === require('path/posix'));
console.log(Object.keys(require.cache).length, typeof require.resolve, require.resolve('fs'));
try { require('./not-there'); } catch (e) { console.log(e.code, e.message.split('\n')[0]); }
try { require('no-such-module'); } catch (e) { console.log(e.code); }
try { require('node:no-such'); } catch (e) { console.log(e.code, e.message); }
try { require(5); } catch (e) { console.log(e.code, e.message); }
try { require(''); } catch (e) { console.log(e.code, e.message); }
console.log(typeof module.paths, arguments.length, typeof arguments[1]);
