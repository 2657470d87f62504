// fs.promises rejects with the same error
const fs = require('fs/promises');
fs.readFile('/does/not/exist').catch((error) => console.log(error.code, error.message));
fs.access('/').then(() => console.log('root is there'));
