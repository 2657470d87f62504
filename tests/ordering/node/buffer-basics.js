// Buffer: making, encodings, slices share memory
console.log(Buffer.from('héllo'), Buffer.from('héllo').length, Buffer.byteLength('héllo'));
console.log(Buffer.from('68656c6c6f', 'hex').toString(), Buffer.from('aGVsbG8=', 'base64').toString('latin1'));
console.log(Buffer.from('hi').toString('hex'), Buffer.from('hi??').toString('base64'), Buffer.from('hi??').toString('base64url'));
console.log(Buffer.alloc(3), Buffer.alloc(3, 'ab'), Buffer.from([1, 256, -1, 3.7]));
const b = Buffer.from('abcdef'); const s = b.subarray(1, 3); s[0] = 0x58;
console.log(b.toString(), s, b.slice(-2).toString(), Buffer.concat([s, Buffer.from('!')]).toString());
console.log(b.equals(Buffer.from('aXcdef')), Buffer.compare(Buffer.from('a'), Buffer.from('b')), b.indexOf('cd'), b.includes('zz'));
console.log(JSON.stringify(Buffer.from('ab')), Buffer.isBuffer(b), b instanceof Uint8Array, Buffer.from(new Uint16Array([1, 2]).buffer));
b.write('ZZ', 2); console.log(b.toString()); b.fill('x', 4); console.log(b + '');
const n = Buffer.alloc(8); n.writeUInt32BE(0xdeadbeef, 0); n.writeInt16LE(-2, 4); console.log(n, n.readUInt8(0), n.readInt16LE(4), n.readUInt32BE(0).toString(16));
try { n.readUInt32LE(6); } catch (e) { console.log(e.code, e.message); }
try { Buffer.from(5); } catch (e) { console.log(e.code, e.message); }
try { Buffer.alloc(-1); } catch (e) { console.log(e.code, e.message); }
try { Buffer.from('a', 'nope'); } catch (e) { console.log(e.code, e.message); }
console.log([...Buffer.from('ab').entries()], Buffer.from('€').toString('utf8', 0, 2), Buffer.alloc(60));
console.log({ b: Buffer.from('x') }, Buffer.from('a\u0000b').toString('ascii'), Buffer.from('ÿ', 'latin1'), Buffer.from('hi', 'utf16le'));
for (const x of Buffer.from('hi')) console.log(x);
