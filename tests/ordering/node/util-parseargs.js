// parseArgs: options, short options, positionals, errors
const { parseArgs } = require('util');
const options = { verbose: { type: 'boolean', short: 'v' }, name: { type: 'string', short: 'n', default: 'x' }, tag: { type: 'string', multiple: true } };
console.log(parseArgs({ args: ['-v', '--name=abc', 'file', '--tag', 'a', '--tag', 'b'], options, allowPositionals: true }));
try { parseArgs({ args: ['--bad'], options }); } catch (e) { console.log(e.code, e.message); }
try { parseArgs({ args: ['pos'], options }); } catch (e) { console.log(e.code, e.message); }
try { parseArgs({ args: ['--tag'], options }); } catch (e) { console.log(e.code, e.message); }
