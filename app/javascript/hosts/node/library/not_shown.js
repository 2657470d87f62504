'use strict';

/** What is not shown, because its state is kept in another way than Node keeps it. */

const binding = require('binding');

const custom = Symbol.for('nodejs.util.inspect.custom');

function show(depth, options) {
  const { name } = this.constructor;
  if (depth < 0) return options.stylize(`[${name}]`, 'special');
  return binding.unsupported(`showing an instance of ${name}`, 'Show its properties that matter.');
}

/** Instances of these classes, and of those below, stop the run when they are shown. */
module.exports = (...classes) => {
  for (const one of classes) {
    Object.defineProperty(
      one.prototype, custom, { configurable: true, enumerable: false, writable: true, value: show });
  }
};
