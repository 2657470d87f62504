// addAbortListener
const { addAbortListener } = require('events');
const c = new AbortController();
addAbortListener(c.signal, () => console.log('aborted')); c.abort(); console.log('sync');
addAbortListener(c.signal, () => console.log('already'));
