// a folder's entries are those that are there when the first one is read
const fs = require('fs');
const folder = fs.mkdtempSync('/tmp/opendir-reads-late-');
fs.writeFileSync(`${folder}/before`, '');
const dir = fs.opendirSync(folder);
fs.writeFileSync(`${folder}/between`, '');
const names = [];
for (let entry; (entry = dir.readSync()) !== null;) names.push(entry.name);
fs.writeFileSync(`${folder}/after`, '');
console.log(names.sort(), dir.readSync());
dir.closeSync();
try { dir.readSync(); } catch (e) { console.log(e.code); }
fs.rmSync(folder, { recursive: true });
