// os
const os = require('os');
console.log(JSON.stringify(os.EOL), os.platform(), os.type(), typeof os.totalmem(), Array.isArray(os.cpus()), os.constants.signals.SIGINT, os.endianness());
