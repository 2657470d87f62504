// wrong inputs, completers and histories of readline, functions of the operators, signals of listeners
const readline = require('readline'); const { PassThrough, Readable } = require('stream');
for (const o of [{}, { input: null }, { input: new PassThrough(), completer: 1 }, { input: new PassThrough(), history: 5 }, { input: new PassThrough(), historySize: -1 }, undefined, null, 5, { input: 7 }]) try { readline.createInterface(o); console.log('ok'); } catch (e) { console.log(e.name, e.code, e.message); }
for (const m of ['map', 'filter', 'forEach', 'some', 'every', 'find', 'flatMap', 'reduce']) { try { const r = Readable.from([1])[m](5); if (r.catch) r.catch((e) => console.log(m, 'async', e.code, e.message)); } catch (e) { console.log(m, e.code, e.message); } }
const t = new EventTarget(); for (const signal of [5, null, {}, undefined, 'x']) try { t.addEventListener('x', () => {}, { signal }); console.log('added'); } catch (e) { console.log(e.code, e.message); }
