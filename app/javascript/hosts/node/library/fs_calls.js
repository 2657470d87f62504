'use strict';

/** Calls of the file system that threads of the pool make: https://nodejs.org/docs/latest-v20.x/api/fs.html#threadpool-usage */

const binding = require('binding');
const path = require('path');

/** What one call of the file system costs a thread of the pool, in ms. */
const CALL_MS = 0.012;

/** Errors that come back later have no frames in their stack. */
function withoutFrames(error) {
  error.stack = `Error: ${error.message}`;
  return error;
}

function isThere(file) {
  try {
    binding.fs('access', file);
    return true;
  } catch {
    return false;
  }
}

/** How many calls it takes to make a folder and those that it lies in: up to one that is there, and back. */
function callsForFolders(folder) {
  let missing = 0;
  while (folder !== '/' && !isThere(folder)) {
    missing += 1;
    folder = folder.slice(0, folder.lastIndexOf('/')) || '/';
  }
  return missing === 0 ? 2 : 2 * missing - 1;
}

/** `done` after the last of so many calls of the thread pool, one behind the other. */
function afterCalls(label, count, done) {
  if (count < 1) done();
  else binding.submit(label, CALL_MS, () => (count > 1 ? afterCalls(label, count - 1, done) : done()));
}

/** `done(error, result)` once a thread has made the call. */
function later(call, args, done) {
  const shown = typeof args[0] === 'string' ? ` ${args[0].split('/').pop()}` : '';
  const count = call === 'mkdir' && args[1] ? callsForFolders(path.resolve(args[0])) : 1;
  afterCalls(`fs.${call}${shown}`, count, () => {
    let result;
    try {
      result = binding.fs(call, ...args);
    } catch (error) {
      done(withoutFrames(error));
      return;
    }
    done(null, result);
  });
}

/** A promise of what the call gives. */
function promised(call, ...args) {
  return new Promise((resolve, reject) => {
    later(call, args, (error, result) => (error ? reject(error) : resolve(result)));
  });
}

/** The promise's outcome, once the descriptor is closed. */
async function closing(fd, promise) {
  return promise.then(
    (value) => promised('close', fd).then(() => value),
    (error) => promised('close', fd).then(() => { throw error; }));
}

module.exports = { afterCalls, closing, isThere, later, promised, withoutFrames };
