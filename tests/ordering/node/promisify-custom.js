// util.promisify with custom symbol, this, multiple values, errors
const util = require('util');
const fs = require('fs');
const obj = { v: 7, get(cb) { setImmediate(cb, null, this && this.v); } };
const get = util.promisify(obj.get);
function custom() {}
custom[util.promisify.custom] = x => Promise.resolve('custom ' + x);
const failing = util.promisify(cb => cb(new TypeError('no')));
const falsy = util.promisify(cb => cb(0, 'zero is fine'));
const sync = util.promisify(() => { throw new Error('sync throw'); });
(async () => {
  console.log(await get.call(obj));
  console.log(await util.promisify(custom)(3), util.promisify(custom) === custom[util.promisify.custom]);
  await failing().catch(e => console.log(e.name, e.message));
  console.log(await falsy());
  await sync().catch(e => console.log(e.message));
  try { util.promisify(5); } catch (e) { console.log(e.code, e.message); }
  const bad = () => {}; bad[util.promisify.custom] = 5;
  try { util.promisify(bad); } catch (e) { console.log(e.code, e.message); }
  console.log(util.promisify(fs.readFile).name, util.promisify(setTimeout).name, util.promisify(obj.get).length);
  console.log(await util.promisify(setTimeout)(5, 'after'), await util.promisify(setImmediate)('imm'));
  console.log(await util.promisify(fs.exists)('/nope'));
  const cb = util.callbackify(async (a) => { if (!a) throw null; return a; });
  cb(5, (e, v) => console.log(e, v));
  cb(0, (e, v) => console.log(e.code, e.message, e.reason, v));
  const dep = util.deprecate(() => 1, 'old thing', 'DEP9');
  console.log(dep(), dep());
})();
