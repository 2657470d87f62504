'use strict';

/** The web's streams in pipelines: https://github.com/nodejs/node/blob/v20.x/lib/internal/streams/pipeline.js */

const { isWebTransform } = require('stream_kinds');

/** Write all that the iterable gives. */
async function pumpToWeb(iterable, stream, finish, { end }) {
  const writer = (isWebTransform(stream) ? stream.writable : stream).getWriter();
  try {
    for await (const chunk of iterable) {
      await writer.ready;
      writer.write(chunk).catch(() => {});
    }
    await writer.ready;
    if (end) await writer.close();
    finish();
  } catch (problem) {
    try {
      await writer.abort(problem);
      finish(problem);
    } catch (another) {
      finish(another);
    }
  }
}

module.exports = { pumpToWeb };
