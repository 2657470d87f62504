// What http tells of room, of time and of headers: drain, timeouts at both ends, aborts, removed and listed headers, expectations
'use strict';
const http = require('http');
const events = require('events');
const server = http.Server((request, response) => answers[request.url.slice(1)](request, response));
const agent = http.Agent({ maxSockets: 1 });
console.log(server instanceof http.Server, agent.constructor === http.Agent, agent.getName({ port: 1, family: 4 }), http.Agent.name);

function attempt(act) {
  try { act(); console.log('fine'); } catch (error) { console.log(`${error}`); }
}
const answers = {
  room(request, response) {
    let count = 0;
    const fill = () => {
      while (response.write('x'.repeat(1000))) count++;
      console.log('full after', count, response.writableNeedDrain);
      if (count > 40) response.end();
      else {
        response.once('drain', () => { console.log('drain'); fill(); });
        process.nextTick(() => console.log('tick'));
      }
    };
    fill();
    console.log(response.writable, response.finished);
    response.on('finish', () => console.log('finish', response.writable)).on('close', () => console.log('close'));
  },
  late(request, response) {
    response.setTimeout(20, () => { console.log('late'); response.end('at last'); });
  },
  slow(request, response) {
    request.setTimeout(10);
    server.once('timeout', (socket) => { console.log('server hears'); socket.destroy(); });
  },
  headers(request, response) {
    console.log(request.headers, request.rawHeaders.length);
    response.setHeader('X-One', '1');
    response.removeHeader('date');
    response.removeHeader('Connection');
    for (const act of [() => response.getHeader(5), () => response.hasHeader(), () => response.setHeaders([]), () => response.setHeaders(new Map([['a', ['b', 'c']]])),
      () => response.appendHeader('a', 'd'), () => response.writeHead(99), () => response.writeHead(200, ['a']), () => response.writeHead(200, 'f\u0001')]) attempt(act);
    response.writeHead(202, 'Fine', { 'x-one': '2', 'Keep-Alive': 'timeout=9' });
    response.statusCode = 500;
    attempt(() => response.removeHeader('x-one'));
    attempt(() => response.appendHeader('x-one', '3'));
    response.end();
  },
  kind(request, response) { response.end(request.headers.connection); },
  whole() { throw new Error('not reached'); },
};
function ask(path, options = {}, body = undefined) {
  return new Promise((resolve) => {
    const request = http.request({ port: server.address().port, path: `/${path}`, ...options }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk) => { text += chunk; });
      response.on('end', () => {
        const { date, ...headers } = response.headers;
        console.log(path, response.statusCode, text.length > 30 ? text.length : text, date !== undefined, JSON.stringify(headers));
        resolve();
      });
    });
    for (const name of ['abort', 'error', 'timeout', 'close']) {
      request.on(name, (error) => { console.log(path, name, error ? `${error}` : '', request.destroyed); if (name === 'close') resolve(); });
    }
    if (body) body(request);
    else request.end();
  });
}
server.listen(0, async () => {
  await ask('room');
  await ask('late');
  await ask('slow');
  await ask('headers', { headers: [['Host', 'me'], ['A', '1'], ['A', '2'], ['Content-Type', 'x'], ['Content-Type', 'y']] });
  await ask('headers', { headers: { Host: 'me', a: ['1', '2'], Cookie: ['c=1', 'd=2'] }, joinDuplicateHeaders: true, agent });
  await ask('kind', { agent, method: '' });
  await ask('whole', { headers: { Expect: 'much' } });
  await ask('late', {}, (request) => { request.abort(); request.abort(); request.end(); });
  await ask('late', { timeout: 5 }, (request) => request.end());
  await ask('late', {}, (request) => { request.end(); request.on('socket', () => request.abort()); });
  await ask('late', { signal: AbortSignal.abort() });
  await ask('room', { method: 'POST' }, (request) => {
    let count = 0;
    while (request.write('y'.repeat(1000))) count++;
    console.log('request full after', count);
    request.on('drain', () => { console.log('request drains'); request.end(); });
  });
  attempt(() => http.get({ headers: { host: [] } }));
  attempt(() => new http.Agent({ scheduling: 'none' }));
  attempt(() => http.createServer({ headersTimeout: 5, requestTimeout: 4 }));
  attempt(() => http.get({ path: 'a b' }));
  server.close(() => console.log('closed'));
  events.captureRejections = true;
  const capturing = http.createServer(async (request, response) => { response.setHeader('x', 'y'); throw new Error('kaboom'); });
  events.captureRejections = false;
  capturing.listen(0, () => http.get({ port: capturing.address().port }, (response) => {
    console.log(response.statusCode, response.headers.x);
    response.resume();
    capturing.close();
  }));
});
