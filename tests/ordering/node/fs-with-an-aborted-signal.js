// fs with a signal that is aborted: some callbacks come at once
const fs = require('fs'); const s = AbortSignal.abort('why');
fs.readFile(__filename, { signal: s }, (e) => console.log('readFile', e.name, e.code, e.cause)); console.log('after readFile');
fs.writeFile('/tmp/zz-fb', 'x', { signal: s }, (e) => console.log('writeFile', e.name, e.cause)); console.log('after writeFile');
fs.promises.writeFile('/tmp/zz-fb', 'x', { signal: s }).catch((e) => console.log('promises', e.name, e.cause));
const rs = fs.createReadStream(__filename, { signal: s }); rs.on('error', (e) => console.log('stream', e.name, e.cause)); rs.on('close', () => console.log('close'));
