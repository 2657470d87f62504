'use strict';

/** Ports of this process: servers of http and net by their ports, and the ports of clients. */

const listening = new Map();
let nextServer = 40000;
let nextClient = 50000;

module.exports = {
  listening,
  newServerPort: () => nextServer++,
  portOf: () => nextClient++,
};
