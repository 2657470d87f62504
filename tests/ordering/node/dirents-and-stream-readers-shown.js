// entries of folders, readers and writers of web streams as console.log shows them
const fs = require('fs');
const folder = fs.mkdtempSync('/tmp/dirents-shown-');
fs.mkdirSync(`${folder}/sub`);
fs.writeFileSync(`${folder}/file`, '');
fs.symlinkSync('file', `${folder}/link`);
for (const { name, isFile, ...rest } of fs.readdirSync(folder, { withFileTypes: true })) console.log(name, Object.keys(rest));
console.log(fs.readdirSync(folder, { withFileTypes: true }).map((d) => Object.assign(d, { path: '', parentPath: '' })));
fs.rmSync(folder, { recursive: true });
console.log(new ReadableStream({ type: 'bytes' }).getReader({ mode: 'byob' }));
console.log(new WritableStream().getWriter(), { deep: { er: [new WritableStream().getWriter()] } });
const reader = new ReadableStream({ start(c) { c.enqueue(1); } }).getReader();
reader.read();
reader.read();
console.log(reader);
const writer = new WritableStream().getWriter();
writer.releaseLock();
try { console.log(writer); } catch (e) { console.log(e.name, e.code); }
