// A server cuts an answer off, a client gives one up: who hears of it, in which order.
const http = require('node:http');

const server = http.createServer((request, response) => {
  const tell = (...words) => console.log('server', request.url, ...words);
  request.on('aborted', () => tell('request aborted'));
  request.on('close', () => tell('request close', request.complete, request.aborted));
  response.on('close', () => tell('response close', response.writableFinished));
  request.socket.on('close', () => tell('socket close'));
  if (request.url === '/response') response.destroy();
  else if (request.url === '/request') request.destroy();
  else if (request.url === '/error') {
    request.on('error', (error) => tell('request error', error.message));
    response.destroy(new Error('given up'));
  } else if (request.url === '/part') {
    response.write('part');
    setTimeout(() => response.destroy(), 10);
  } else {
    response.write('part');
  }
});
const get = (path, giveUp) => new Promise((resolve) => {
  const request = http.get({ port: server.address().port, path, agent: false }, (response) => {
    for (const event of ['aborted', 'error', 'end', 'close']) {
      response.on(event, (error) => console.log('client response', event, error?.message, response.complete));
    }
    response.once('data', () => giveUp?.(request, response));
  });
  request.on('error', (error) => console.log('client error', error.code, error.message));
  request.on('close', () => {
    console.log('client close');
    setTimeout(resolve, 15);
  });
});
server.listen(0, async () => {
  for (const path of ['/response', '/request', '/error', '/part']) await get(path);
  await get('/client-response', (_, response) => response.destroy());
  await get('/client-error', (_, response) => response.destroy(new Error('enough')));
  await get('/client-request', (request) => request.destroy());
  server.close(() => console.log('closed'));
});
