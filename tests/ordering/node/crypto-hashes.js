// createHash, createHmac, pbkdf2Sync, scryptSync, timingSafeEqual
const crypto = require('crypto');
console.log(crypto.createHash('sha256').update('abc').digest('hex'));
console.log(crypto.createHash('md5').update('a').update('b').digest('base64'), crypto.createHash('sha1').update('é', 'utf8').digest('hex'));
console.log(crypto.createHmac('sha512', 'key').update('data').digest('hex').slice(0, 32));
console.log(crypto.pbkdf2Sync('pw', 'salt', 1000, 16, 'sha256').toString('hex'), crypto.scryptSync('pw', 'salt', 16).toString('hex'));
console.log(crypto.timingSafeEqual(Buffer.from('a'), Buffer.from('a')), crypto.randomBytes(8).length, /^[0-9a-f-]{36}$/.test(crypto.randomUUID()));
const n = crypto.randomInt(10); console.log(Number.isInteger(n) && n >= 0 && n < 10);
const h = crypto.createHash('sha1'); h.digest(); try { h.update('x'); } catch (e) { console.log(e.code, e.message); }
try { crypto.createHash('nope'); } catch (e) { console.log(e.message); }
