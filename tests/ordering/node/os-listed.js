// What os lists.
const os = require('os'); console.log(Object.keys(os), Object.keys(os.constants), os.constants.errno.ECONNREFUSED, Object.keys(os.constants.errno).length, os.constants.dlopen, os.constants.priority, os.constants.signals.SIGTERM, os.EOL === '\n', os.devNull);
