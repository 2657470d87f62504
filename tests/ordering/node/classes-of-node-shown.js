// Node's own interfaces are classes when they are shown, some old ones are functions
console.log(AbortController, AbortSignal, EventTarget, URLSearchParams, TextEncoder, Blob, File);
console.log(new AbortController().constructor, [Headers, CustomEvent, MessageChannel, Buffer.name]);
console.log(setTimeout(() => {}, 1).constructor, setImmediate(() => {}).constructor, require('events'));
console.log(setTimeout.length, setInterval.length, setImmediate.length);
const { types } = require('util');
function Old() {}
Old.prototype = Object.create(Error.prototype);
console.log(types.isNativeError(new Old()), types.isNativeError(new TypeError()), new Old());
for (const signals of [[1], [new AbortController().signal, null], 5]) {
  try { AbortSignal.any(signals); } catch (e) { console.log(e.code, e.message); }
}
