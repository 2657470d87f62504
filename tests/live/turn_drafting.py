"""What Node does beside the main thread, one thing after the other: then its order is certain.

Two files that are read at once, or a file and a timer, are ready in any order. So a program of this
clockwork starts what takes time only when the one before is done.
"""

from random import Random

NAMES = (
    ("fs", "fs"),
    ("fsPromises", "fs/promises"),
    ("crypto", "crypto"),
    ("http", "http"),
    ("zlib", "zlib"),
    ("dns", "dns"),
    ("{ promisify }", "util"),
    ("streamPromises", "stream/promises"),
    ("timersPromises", "timers/promises"),
    ("{ Worker, MessageChannel }", "worker_threads"),
)
_CALLBACK_WAYS = (
    "fs.stat(file, () => done(v));",
    "fs.stat('/no/such', (e) => done(e.code));",
    "fs.readFile(file, 'utf8', (e, text) => done(text.length > 9));",
    "fs.mkdir(made, () => fs.readdir(made, (e, l) => fs.rmdir(made, () => done(l.length))));",
    "fs.writeFile(made, 'x', () => fs.rename(made, made + 2, () => fs.unlink(made + 2, done)));",
    "fs.open(file, (e, fd) => fs.read(fd, Buffer.alloc(4), 0, 4, 0, (e, n) => "
    "fs.close(fd, () => done(n))));",
    "fs.createReadStream(file).on('ready', () => log('ready')).on('end', () => log('end'))"
    ".on('close', () => done(v)).resume();",
    "const w = fs.createWriteStream(made); w.write('a', () => log('written')); "
    "w.on('finish', () => log('finish')); w.on('close', () => fs.unlink(made, () => done(v))); "
    "w.end('b', () => log('ended'));",
    "crypto.pbkdf2('a', 'b', 10, 8, 'sha1', (e, key) => done(key.toString('hex')));",
    "crypto.scrypt('a', 'b', 8, { N: 2 }, (e, key) => done(key.length));",
    "crypto.randomBytes(8, (e, bytes) => done(bytes.length));",
    "crypto.randomFill(new Uint8Array(4), (e, bytes) => done(bytes.length));",
    "zlib.gzip('x', (e, zipped) => zlib.gunzip(zipped, (e, text) => done(String(text))));",
    "zlib.inflate('x', (e) => done(e.code));",
    "dns.lookup('127.0.0.1', (e, address) => done(address));",
    "setImmediate(done, v);",
    "setTimeout(done, 1, v);",
    "setTimeout(done, 3, v).unref().ref();",
    "let n = 0; const t = setInterval(() => { log('i', n); "
    "if (++n > 1) { clearInterval(t); done(v); } }, 1);",
    "setTimeout(() => setImmediate(() => process.nextTick(done, v)), 0);",
    "const { port1, port2 } = new MessageChannel(); port1.on('message', (m) => { log('m', m); "
    "port1.close(); }); port2.on('close', () => done(v)); port2.postMessage({ a: [v] });",
    "const { port1, port2 } = new MessageChannel(); port1.onmessage = (e) => { log('m', e.data); "
    "if (e.data > 1) { port1.close(); done(v); } }; port2.postMessage(1); port2.postMessage(2);",
    "const s = http.createServer((q, a) => { log('request', q.url); a.end('hello'); }); "
    "s.listen(0, () => http.get({ port: s.address().port, path: '/a' }, (a) => { "
    "log('response', a.statusCode); a.on('data', (d) => log('data', String(d))); "
    "a.on('end', () => { log('end'); s.close(() => done(v)); }); }));",
    "const s = http.createServer((q, a) => { let text = ''; q.on('data', (d) => { text += d; }); "
    "q.on('end', () => { a.writeHead(201, { 'X-A': 'b' }); a.write(text); a.end('!'); }); }); "
    "s.listen(0, () => { const q = http.request({ port: s.address().port, method: 'POST' }, "
    "async (a) => { log(a.statusCode, a.headers['x-a']); for await (const d of a) text += d; "
    "log('text', text); s.close(() => done(v)); }); let text = ''; q.end('body'); });",
    "const w = new Worker(`const { parentPort: p } = require('worker_threads'); "
    "p.once('message', (m) => p.postMessage(m + 1))`, { eval: true }); "
    "w.on('online', () => log('online')); w.on('message', (m) => log('message', m)); "
    "w.on('exit', (c) => { log('exit', c); done(v); }); w.postMessage(1);",
    "const w = new Worker('setTimeout(() => { throw new TypeError(`w`); }, 1)', { eval: true }); "
    "w.on('error', (e) => log('error', e.message)); w.on('exit', (c) => done(c));",
    "const w = new Worker('process.exit(workerData)'.replace('w', `require('worker_threads').w`), "
    "{ eval: true, workerData: 3 }); w.on('exit', (c) => done(c));",
)
_PROMISE_WAYS = (
    "fsPromises.stat(file).then((s) => s.isFile())",
    "fsPromises.readFile('/no/such').catch((e) => e.code)",
    "fsPromises.writeFile(made, 'x').then(() => fsPromises.appendFile(made, 'y'))"
    ".then(() => fsPromises.readFile(made, 'utf8')).finally(() => fsPromises.unlink(made))",
    "(async () => { const f = await fsPromises.open(file); log('open'); "
    "const { bytesRead } = await f.read(Buffer.alloc(4), 0, 4, 0); await f.close(); "
    "return bytesRead; })()",
    "(async () => { let n = 0; for await (const c of fs.createReadStream(file, "
    "{ highWaterMark: 64, end: 200 })) n += c.length; return n; })()",
    "streamPromises.pipeline(fs.createReadStream(file), fs.createWriteStream(made))"
    ".then(() => fsPromises.unlink(made))",
    "promisify(crypto.pbkdf2)('a', 'b', 10, 8, 'sha256').then((k) => k.toString('hex'))",
    "promisify(zlib.deflate)('x').then((b) => b.length > 2)",
    "promisify(fs.access)(file)",
    "timersPromises.setTimeout(1, v)",
    "timersPromises.setImmediate(v)",
    "(async () => { let n = 0; for await (const x of timersPromises.setInterval(1, v)) "
    "{ log('x', x); if (++n > 1) break; } return n; })()",
    "timersPromises.scheduler.wait(1).then(() => v)",
    "dns.promises.lookup('127.0.0.1').then((f) => f.family)",
    "Promise.all([fsPromises.access(file), v]).then((l) => l.length)",
)
_WAYS_OF_A_PROGRAM = (3, 6)
_PRELUDE = """\
const file = process.argv[1], made = `${file}.made`;
const ways = [
%s];
let before = Promise.resolve(), turn = 0;
const inTurn = (v) => {
  const way = ways[turn++ %% ways.length];
  const done = before.then(() => way(v));
  before = done;
  return done;
};
"""


def turn_prelude(random: Random) -> str:
    """``inTurn(v)``: a promise of what is done when all before is done."""
    ways = [f"new Promise((done) => {{ {way} }})" for way in _CALLBACK_WAYS]
    ways += [f"{way}" for way in _PROMISE_WAYS]
    chosen = random.sample(ways, random.randint(*_WAYS_OF_A_PROGRAM))
    return _PRELUDE % "".join(f"  (v) => {way},\n" for way in chosen)
