'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/fs.html#class-fsstats */

const { constants } = require('fs_arguments');

const TIMES = ['atime', 'mtime', 'ctime', 'birthtime'];

function Stats(dev, mode, nlink, ino, size, times) {
  Object.assign(this, {
    dev, mode, nlink, uid: 0, gid: 0, rdev: 0, blksize: 4096, ino, size,
    blocks: Math.ceil(size / 512), atimeMs: times[0], mtimeMs: times[1], ctimeMs: times[2],
    birthtimeMs: times[3],
  });
  TIMES.forEach((name, i) => { this[name] = new Date(times[i]); });
}
Object.assign(Stats.prototype, {
  isDirectory() { return (this.mode & constants.S_IFMT) === constants.S_IFDIR; },
  isFile() { return (this.mode & constants.S_IFMT) === constants.S_IFREG; },
  isBlockDevice() { return false; },
  isCharacterDevice() { return false; },
  isSymbolicLink() { return (this.mode & constants.S_IFMT) === constants.S_IFLNK; },
  isFIFO() { return false; },
  isSocket() { return false; },
});

/** The same in BigInts, with nanoseconds. */
function BigIntStats(plain) {
  for (const key of Object.keys(plain)) {
    if (typeof plain[key] === 'number') this[key] = BigInt(Math.trunc(plain[key]));
  }
  for (const name of TIMES) this[`${name}Ns`] = BigInt(Math.round(plain[`${name}Ms`] * 1e6));
  for (const name of TIMES) this[name] = plain[name];
}
for (const name of Object.keys(Stats.prototype)) {
  BigIntStats.prototype[name] = function() {
    return Stats.prototype[name].call({ mode: Number(this.mode) });
  };
}

/** Of what the binding's `stat`, `lstat` and `fstat` give. */
function statsOf([mode, size, ino, nlink, ...times]) {
  return new Stats(1, mode, nlink, ino, size, times);
}

/** What `stat` and its kin give, which take `options` second. */
const statsFor = (made, [, options]) => (
  options?.bigint === true ? new BigIntStats(statsOf(made)) : statsOf(made));

module.exports = { Stats, statsFor, statsOf };
