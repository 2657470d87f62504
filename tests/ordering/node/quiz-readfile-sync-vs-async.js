// readFileSync blocks, readFile does not
const fs = require('fs');
fs.readFile(__filename, () => console.log('async'));
fs.readFileSync(__filename); console.log('sync');
process.nextTick(() => console.log('tick'));
