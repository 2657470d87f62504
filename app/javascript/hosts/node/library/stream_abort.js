'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/stream.html#streamaddabortsignalsignal-stream */

const binding = require('binding');
const { abortError, checkSignal } = require('internal_errors');
const { isStream, isWebReadable, isWebStream, isWebWritable } = require('stream_kinds');

function addAbortSignal(signal, stream) {
  checkSignal(signal, 'signal');
  if (!isStream(stream) && !isWebStream(stream)) {
    throw binding.invalidArgType(
      'stream', 'an instance of ReadableStream, WritableStream, or Stream', stream);
  }
  return destroyWith(signal, stream);
}

/** The stream is destroyed, or fails if it is one of the web's, when the signal aborts. */
function destroyWith(signal, stream) {
  const isWeb = isWebReadable(stream) || isWebWritable(stream);
  const onAbort = () => {
    if (isWeb) binding.failWebStream(stream, abortError(signal));
    else stream.destroy(abortError(signal));
  };
  if (signal.aborted) {
    onAbort();
  } else {
    signal.addEventListener('abort', onAbort, { once: true });
    require('stream_finished').finished(
      stream, () => signal.removeEventListener('abort', onAbort));
  }
  return stream;
}

module.exports = { addAbortSignal, destroyWith };
