// Promisified functions of crypto
const { promisify } = require('util');
const crypto = require('crypto');
(async () => {
  const key = await promisify(crypto.pbkdf2)('pw', 'salt', 10, 8, 'sha1');
  console.log(key);
  const bytes = await promisify(crypto.randomBytes)(4);
  console.log(bytes.length);
  const s = await promisify(crypto.scrypt)('pw', 'salt', 8);
  console.log(s.toString('hex'));
})();
