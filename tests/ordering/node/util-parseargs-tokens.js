// parseArgs: tokens, negated options, messages
const { parseArgs } = require('util');
const t = (c) => { try { console.log(parseArgs(c)); } catch (e) { console.log(e.code, e.message); } };
t({ args: ['-f', '--bar', 'b', 'pos'], options: { f: { type: 'boolean', short: 'f' }, bar: { type: 'string' } }, allowPositionals: true, tokens: true });
t({ args: ['--no-color', '-abc', '--name=v', 'p1', '--', '--x'], options: { color: { type: 'boolean' }, a: { type: 'boolean', short: 'a' }, b: { type: 'boolean', short: 'b' }, c: { type: 'boolean', short: 'c', multiple: true }, name: { type: 'string', default: 'd' } }, allowNegative: true, allowPositionals: true, strict: false, tokens: true });
t({ args: ['--nope'] }); t({ args: ['x'] }); t({ args: ['--s'], options: { s: { type: 'string', short: 'q' } } }); t({ args: ['--b=1'], options: { b: { type: 'boolean' } } });
t({ args: ['--s', '-x'], options: { s: { type: 'string', short: 's' } } }); t({ args: ['-s', '-x'], options: { s: { type: 'string', short: 's' } } });
t({ args: ['-vfout', 'z'], options: { v: { type: 'boolean', short: 'v' }, f: { type: 'string', short: 'f' } }, allowPositionals: true, tokens: true });
t({ args: ['--m', '1', '--m=2', '-'], options: { m: { type: 'string', multiple: true, default: ['z'] }, q: { type: 'string', multiple: true, default: ['z'] } }, allowPositionals: true });
t({ args: ['--x=1', '-y', '--unknown', 'v'], strict: false }); t({ args: ['-z'], options: {}, allowPositionals: true });
