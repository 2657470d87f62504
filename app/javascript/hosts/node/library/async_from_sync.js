'use strict';

/** What ReadableStream.from makes of a synchronous iterator: an async generator over it. */
module.exports = (iterator) => (async function* () {
  return yield* { [Symbol.iterator]: () => iterator };
})();
