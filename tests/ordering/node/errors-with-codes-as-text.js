// An error of Node's own tells its code as text as well, one of its part in C++ does not, and each has a hidden class
'use strict';
const { Readable, Writable, pipeline } = require('stream');
const crypto = require('crypto');

const tries = {
  timer: () => setTimeout(),
  path: () => require('fs').readFileSync(5.5),
  file: () => require('fs').readFileSync('missing'),
  range: () => Buffer.alloc(3).readUInt8(9),
  event: () => new (require('events'))().emit('error', 5),
  url: () => new URL('x'),
  digest: () => crypto.createHmac('zzz', 'key'),
  scrypt: () => crypto.scryptSync('a', 'b', 4, { N: 3 }),
  decoder: () => new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array([255])),
  label: () => new TextDecoder('zzz'),
  ports: () => new MessageChannel().port1.postMessage(1, [5]),
  clone: () => structuredClone(() => {}),
  environment: () => Object.defineProperty(process.env, 'x', { get() {} }),
  reading: () => Readable.from([1]).map(1),
  assertion: () => require('assert').strictEqual(1, 1, 'same') ?? require('assert')(false, 'no'),
};
for (const [name, act] of Object.entries(tries)) {
  try {
    act();
  } catch (error) {
    const first = error.stack.split('\n')[0];
    console.log(`${name}: ${error}`, first === `${error}`, error.toString === Error.prototype.toString);
  }
}
try {
  process.nextTick(1);
} catch (error) {
  console.log(error.constructor === TypeError, Object.getPrototypeOf(error) === TypeError.prototype, error instanceof TypeError);
  error.name = 'Renamed';
  error.code = 'OTHER';
  console.log('' + error);
  error.message = 'new words';
  console.log([error].join());
}
process.on('uncaughtException', (error) => console.log(String(error), Object.keys(error)));
Promise.reject(5);
new Writable().on('error', (error) => console.log('written:', `${error}`)).write('x');
pipeline(new Readable({ read() { this.destroy(); } }), new Writable({ write() {} }), (error) => console.log(`${error}`));
import('missing').catch((error) => console.log(String(error).split(' imported')[0]));
