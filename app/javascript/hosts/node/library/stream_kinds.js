'use strict';

/** What a value is and how far a stream is, legacy streams and those of the web included. */

const isFunction = (value, name) => typeof value?.[name] === 'function';

const binding = require('binding');

/** Marks by which streams that are none of Node's tell how they are. */
const IS_DESTROYED = Symbol.for('nodejs.stream.destroyed');
const IS_DISTURBED = Symbol.for('nodejs.stream.disturbed');
const IS_ERRORED = Symbol.for('nodejs.stream.errored');
const IS_READABLE = Symbol.for('nodejs.stream.readable');
const IS_WRITABLE = Symbol.for('nodejs.stream.writable');

/** Something that can be read; a Writable has `pipe` as well. */
function isReadableStream(value, strict = false) {
  return isFunction(value, 'pipe') && isFunction(value, 'on') &&
    (!strict || (isFunction(value, 'pause') && isFunction(value, 'resume'))) &&
    (!value._writableState ||
      (Boolean(value._readableState) && value._readableState.readable !== false));
}

function isWritableStream(value) {
  return isFunction(value, 'write') && isFunction(value, 'on') &&
    (!value._readableState || value._writableState?.writable !== false);
}

const isDuplexStream = (value) => isFunction(value, 'pipe') && isFunction(value, 'on') &&
  isFunction(value, 'write') && Boolean(value._readableState);

const isStream = (value) => Boolean(value?._readableState || value?._writableState ||
  (isFunction(value, 'write') && isFunction(value, 'on')) ||
  (isFunction(value, 'pipe') && isFunction(value, 'on')));

const isWebReadable = (value) => !isStream(value) &&
  ['pipeThrough', 'getReader', 'cancel'].every((name) => isFunction(value, name));
const isWebWritable = (value) => !isStream(value) &&
  ['getWriter', 'abort'].every((name) => isFunction(value, name));
const isWebTransform = (value) => Boolean(value) && !isStream(value) &&
  typeof value.readable === 'object' && typeof value.writable === 'object';
const isWebStream = (value) =>
  isWebReadable(value) || isWebWritable(value) || isWebTransform(value);

const isAsyncIterable = (value) => isFunction(value, Symbol.asyncIterator);
const isIterable = (value) => isAsyncIterable(value) || isFunction(value, Symbol.iterator);

function isDestroyed(stream) {
  if (!isStream(stream)) return null;
  const state = stream._writableState || stream._readableState;
  return Boolean(stream.destroyed || stream[IS_DESTROYED] || state?.destroyed);
}

/** Whether `end()` was called. */
function isWritableEnded(stream) {
  if (!isWritableStream(stream)) return null;
  if (stream.writableEnded === true) return true;
  const state = stream._writableState;
  if (state?.errored) return false;
  return typeof state?.ended === 'boolean' ? state.ended : null;
}

/** Whether 'finish' was told, or, not `strict`, nothing is left to be written. */
function isWritableFinished(stream, strict) {
  if (!isWritableStream(stream)) return null;
  if (stream.writableFinished === true) return true;
  const state = stream._writableState;
  if (state?.errored) return false;
  if (typeof state?.finished !== 'boolean') return null;
  return state.finished || (strict === false && state.ended === true && state.length === 0);
}

/** Whether 'end' was told, or, not `strict`, nothing is left to be read. */
function isReadableFinished(stream, strict) {
  if (!isReadableStream(stream)) return null;
  const state = stream._readableState;
  if (state?.errored) return false;
  if (typeof state?.endEmitted !== 'boolean') return null;
  return state.endEmitted || (strict === false && state.ended === true && state.length === 0);
}

/** How a stream of the web is, or one that tells by a mark. */
function toldBy(stream, mark, state) {
  const told = stream?.[mark] ?? null;
  if (told !== null) return told;
  const actual = state ? binding.webStreamState(stream) : null;
  return actual === null ? null : actual === state;
}

function isReadable(stream) {
  const told = toldBy(stream, IS_READABLE, 'readable');
  if (told !== null) return told;
  if (typeof stream?.readable !== 'boolean') return null;
  return !isDestroyed(stream) && isReadableStream(stream) && stream.readable &&
    !isReadableFinished(stream);
}

function isWritable(stream) {
  const told = toldBy(stream, IS_WRITABLE);
  if (told !== null) return told;
  if (typeof stream?.writable !== 'boolean') return null;
  return !isDestroyed(stream) && isWritableStream(stream) && stream.writable &&
    !isWritableEnded(stream);
}

/** Whether neither side has anything to do any more. */
function isFinished(stream) {
  if (!isStream(stream)) return null;
  return isDestroyed(stream) || !(isReadable(stream) || isWritable(stream));
}

/** The error of one side, 'writable' or 'readable'. */
function errorOf(stream, side) {
  if (!isStream(stream)) return null;
  return stream[`${side}Errored`] || (stream[`_${side}State`]?.errored ?? null);
}

function isClosed(stream) {
  if (!isStream(stream)) return null;
  if (typeof stream.closed === 'boolean') return stream.closed;
  const { _writableState: writable, _readableState: readable } = stream;
  if (typeof writable?.closed === 'boolean' || typeof readable?.closed === 'boolean') {
    return writable?.closed || readable?.closed;
  }
  return isOutgoingMessage(stream) ? stream._closed : null;
}

const isOutgoingMessage = (stream) =>
  ['_closed', '_defaultKeepAlive', '_removedConnection', '_removedContLen'].every(
    (name) => typeof stream[name] === 'boolean');
const isServerResponse = (stream) =>
  typeof stream._sent100 === 'boolean' && isOutgoingMessage(stream);
const isServerRequest = (stream) => typeof stream._consuming === 'boolean' &&
  typeof stream._dumped === 'boolean' && stream.req?.upgradeOrConnect === undefined;
const isClientRequest = (stream) =>
  Boolean(stream?.setHeader) && typeof stream.abort === 'function';

function willEmitClose(stream) {
  if (!isStream(stream)) return null;
  const state = stream._writableState || stream._readableState;
  if (!state) return isServerResponse(stream);
  return Boolean(state.autoDestroy && state.emitClose && state.closed === false);
}

const isDisturbed = (stream) => Boolean(stream &&
  (stream[IS_DISTURBED] ?? binding.isWebStreamDisturbed(stream) ??
    (stream.readableDidRead || stream.readableAborted)));

const isErrored = (stream) => Boolean(stream && (
  toldBy(stream, IS_ERRORED, 'errored') ?? stream.readableErrored ?? stream.writableErrored ??
  stream._readableState?.errorEmitted ?? stream._writableState?.errorEmitted ??
  stream._readableState?.errored ?? stream._writableState?.errored));

module.exports = {
  IS_DESTROYED, errorOf, isAsyncIterable, isClientRequest, isClosed, isDestroyed, isDisturbed,
  isDuplexStream, isErrored, isFinished, isIterable, isReadable, isReadableFinished,
  isReadableStream, isServerRequest, isStream, isWebReadable, isWebStream, isWebTransform,
  isWebWritable, isWritable, isWritableFinished, isWritableStream, willEmitClose,
};
