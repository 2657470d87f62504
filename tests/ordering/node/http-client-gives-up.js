// A client gives up: the server hears of it first
const http = require('http');
const s = http.createServer((q, r) => { console.log('req'); q.on('aborted', () => console.log('aborted')); q.on('close', () => console.log('q close')); r.on('close', () => console.log('r close', r.writableFinished)); });
s.listen(0, () => {
  const c = http.get({ port: s.address().port }); c.on('error', (e) => console.log('error', e.code, e.message)); c.on('close', () => { console.log('c close'); s.close(() => console.log('closed')); });
  setTimeout(() => c.destroy(), 30);
});
s.on('connection', (c) => { console.log('connection'); c.on('close', () => console.log('far close')); });
