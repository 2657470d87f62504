'use strict';

/** Listeners of emitters and of event targets alike. */

const binding = require('binding');

const isEmitter = (value) => typeof value.on === 'function';
const isTarget = (value) => typeof value?.addEventListener === 'function';

function wrongEmitter(emitter) {
  return binding.invalidArgType('emitter', 'an instance of EventEmitter', emitter);
}

function listen(emitter, name, listener, flags) {
  if (isEmitter(emitter)) {
    emitter[flags?.once ? 'once' : 'on'](name, listener);
  } else if (isTarget(emitter)) {
    emitter.addEventListener(name, listener, flags);
  } else {
    throw wrongEmitter(emitter);
  }
}

function unlisten(emitter, name, listener) {
  if (typeof emitter.removeListener === 'function') emitter.removeListener(name, listener);
  else emitter.removeEventListener(name, listener);
}

module.exports = { isEmitter, isTarget, listen, unlisten };
