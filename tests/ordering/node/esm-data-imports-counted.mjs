// How many microtasks import() of a module takes whose text stands in its address.
import 'os';
let n = 0, stop = false; (async () => { while (!stop) { await null; n++; } })();
const t = async (l, s) => { const a = n; try { await import(s) } catch (e) { console.log(e.code, e.message) } console.log(l, n - a) };
await t('plain', 'data:text/javascript,1'); await t('loaded builtin', 'data:text/javascript,import "os"'); await t('loaded builtin2', 'data:text/javascript,import "os";2'); await t('new builtin', 'data:text/javascript,import "fs"'); await t('two new', 'data:text/javascript,import "url";import "zlib"'); await t('nested data', 'data:text/javascript,import "data:text/javascript,3"'); await t('nested loaded data', 'data:text/javascript,import "data:text/javascript,1";4'); await t('nested nested', 'data:text/javascript,import "data:text/javascript,import \'path\'"');
await t('tla', 'data:text/javascript,await 0'); await t('tla again', 'data:text/javascript,await 0'); 
stop = true;
