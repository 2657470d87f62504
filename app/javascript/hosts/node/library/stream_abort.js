'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/stream.html#streamaddabortsignalsignal-stream */

const binding = require('binding');
const { abortError, checkSignal } = require('internal_errors');

function addAbortSignal(signal, stream) {
  checkSignal(signal, 'signal');
  if (typeof stream?.destroy !== 'function') {
    throw binding.invalidArgType('stream', 'an instance of Stream', stream);
  }
  const onAbort = () => stream.destroy(abortError(signal));
  if (signal.aborted) {
    onAbort();
  } else {
    signal.addEventListener('abort', onAbort, { once: true });
    require('stream_finished').finished(
      stream, () => signal.removeEventListener('abort', onAbort));
  }
  return stream;
}

module.exports = { addAbortSignal };
