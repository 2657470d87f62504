// Random values and errors of crypto
const crypto = require('crypto');
crypto.randomBytes(4, (e, b) => console.log(e, b.length)); console.log(crypto.getHashes().includes('sha256'));
try { crypto.randomBytes(-1); } catch (e) { console.log(e.code); } try { crypto.pbkdf2('a', 'b', 0, 1, 'sha1', () => {}); } catch (e) { console.log(e.code, e.message); } try { crypto.pbkdf2Sync('a', 'b', 1, 1, 'zz'); } catch (e) { console.log(e.code, e.message); } try { crypto.createHash('sha256').update(5); } catch (e) { console.log(e.code); }
