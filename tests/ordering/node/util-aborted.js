// util.aborted
const { aborted } = require('util');
const c = new AbortController();
aborted(c.signal, {}).then(() => console.log('aborted'));
c.abort(); console.log('sync');
