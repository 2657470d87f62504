// A file's stream has the operators without the module of streams.
const fs = require('fs'), os = require('os'), path = require('path'), f = path.join(os.tmpdir(), 'x-ops'); fs.writeFileSync(f, 'a\nb\nc'); fs.createReadStream(f, { encoding: 'utf8', highWaterMark: 2 }).map((x) => x.toUpperCase()).toArray().then((a) => { console.log(a); fs.unlinkSync(f); });
