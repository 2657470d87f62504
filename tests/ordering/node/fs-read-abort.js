// Reading with a signal
const fs = require('fs'); const c = new AbortController();
fs.readFile(__filename, { signal: c.signal }, (e) => console.log(e.name, e.code)); c.abort();
fs.promises.readFile(__filename, { signal: AbortSignal.abort() }).catch((e) => console.log('promise', e.name));
