// import() in CommonJS
import('node:path').then((m) => console.log(typeof m.join, m.default === require('path')));
import('node:nope').catch((e) => console.log(e.code));
console.log('sync');
