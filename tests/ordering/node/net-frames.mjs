// Messages with their lengths over a connection, read with for await.
import net, { isIP } from 'node:net'; import { once } from 'node:events';
class Framed { constructor(sock) { this.sock = sock; this.buf = Buffer.alloc(0); } send(obj) { const b = Buffer.from(JSON.stringify(obj)); const h = Buffer.alloc(4); h.writeUInt32BE(b.length); this.sock.cork(); this.sock.write(h); this.sock.write(b); process.nextTick(() => this.sock.uncork()); } async *[Symbol.asyncIterator]() { for await (const d of this.sock) { this.buf = Buffer.concat([this.buf, d]); while (this.buf.length >= 4) { const n = this.buf.readUInt32BE(); if (this.buf.length < n + 4) break; yield JSON.parse(this.buf.subarray(4, 4 + n)); this.buf = this.buf.subarray(4 + n); } } } }
const db = new Map([['a', 1]]);
const server = net.createServer(async (sock) => { const f = new Framed(sock); for await (const { id, op, key, value } of f) { console.log('op', op, key); if (op === 'get') f.send({ id, value: db.get(key) ?? null }); else if (op === 'set') { db.set(key, value); f.send({ id, ok: true }); } else if (op === 'quit') { sock.end(); } } console.log('session over'); });
server.listen(0, '127.0.0.1'); await once(server, 'listening');
const sock = net.connect(server.address().port, '127.0.0.1'); await once(sock, 'connect');
const f = new Framed(sock); const waiting = new Map(); let id = 0;
const call = (op, key, value) => new Promise((r) => { waiting.set(++id, r); f.send({ id, op, key, value }); });
(async () => { for await (const { id, ...rest } of f) { waiting.get(id)(rest); waiting.delete(id); } console.log('client over'); server.close(); })();
console.log(await call('get', 'a')); console.log(await Promise.all([call('set', 'b', [1, 2]), call('get', 'b'), call('get', 'zz')])); f.send({ op: 'quit' });
await once(server, 'close'); console.log('closed', isIP('::1'), isIP('1.2.3.4'), isIP('x'), db);
