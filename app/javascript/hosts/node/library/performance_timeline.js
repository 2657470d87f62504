'use strict';

/** All marks and measures: https://w3c.github.io/performance-timeline/ */

/** By the time at which they begin. */
let timeline = [];

function insert(entry) {
  let at = timeline.length;
  while (at > 0 && timeline[at - 1].startTime > entry.startTime) at--;
  timeline.splice(at, 0, entry);
}

function clear(type, name) {
  timeline = timeline.filter(
    (one) => one.entryType !== type || (name !== undefined && one.name !== `${name}`));
}

const allEntries = () => [...timeline];

const ofType = (entries, type) => entries.filter((one) => one.entryType === type);

const ofName = (entries, name, type) => entries.filter(
  (one) => one.name === name && (type === undefined || one.entryType === type));

module.exports = { allEntries, clear, insert, ofName, ofType };
