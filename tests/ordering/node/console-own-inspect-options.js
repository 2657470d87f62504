// A console with inspectOptions of its own: dir heeds them, as log does.
const { Console } = require('console');
const { Writable } = require('stream');
let text = '';
const sink = new Writable({ write(chunk, encoding, callback) { text += chunk; callback(); } });
const own = new Console({ stdout: sink, stderr: sink, inspectOptions: { depth: 1 } });
own.log('hello', { a: { b: { c: 1 } } });
own.group('group');
own.warn('inner\nlines');
own.dir([[[1]]]);
own.dir([[[1]]], { depth: 3 });
own.groupEnd();
own.error('%o and %O', { a: { b: { c: {} } } }, { a: { b: { c: {} } } });
own.table([{ a: 1, b: 'x' }, { a: 2, c: true }]);
console.log(text);
