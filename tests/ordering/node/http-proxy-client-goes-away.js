// A proxy whose client goes away: pipeline gives up the request, of which no error is told
const http = require('http'); const { pipeline } = require('stream');
const upstream = http.createServer((request, response) => {
  const timer = setInterval(() => response.write('part '), 20);
  response.on('close', () => { clearInterval(timer); console.log('upstream close', response.writableFinished); });
});
const proxy = http.createServer((request, response) => {
  const further = http.request({ port: upstream.address().port, path: request.url, agent: false }, (answer) => {
    response.writeHead(answer.statusCode);
    answer.on('error', (e) => console.log('answer', e.code)).on('aborted', () => console.log('answer aborted'));
    pipeline(answer, response, (e) => console.log('piped', e.code, further.destroyed, further.aborted));
  });
  further.on('error', (e) => console.log('further', e.code)).on('abort', () => console.log('abort')).on('close', () => console.log('further close'));
  request.pipe(further);
});
upstream.listen(0, () => proxy.listen(0, () => {
  const client = http.get({ port: proxy.address().port, path: '/x', agent: false }, (answer) => {
    answer.on('data', (d) => { console.log('client', String(d)); client.destroy(); }).on('error', (e) => console.log('client', e.code));
    answer.on('close', () => setTimeout(() => { proxy.close(() => console.log('proxy closed')); upstream.close(() => console.log('upstream closed')); }, 50));
  });
}));
