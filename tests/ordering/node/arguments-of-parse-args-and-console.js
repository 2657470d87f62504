// what parseArgs and new Console say of options that are wrong
const { parseArgs } = require('util');
const { Console } = require('console');
for (const config of [
  { args: 'x' }, { strict: 1 }, { options: [] }, { options: { a: 'string' } }, { options: { a: {} } },
  { options: { a: { type: 'number' } } }, { options: { a: { type: 'string', short: 'ab' } } },
  { options: { a: { type: 'string', multiple: 1 } } }, { options: { a: { type: 'string', default: 5 } } },
  { options: { a: { type: 'boolean', default: ['x'], multiple: true } } }, { tokens: 'yes' }, { args: null, options: null },
]) try { console.log(parseArgs({ args: [], ...config })); } catch (e) { console.log(e.code, e.message); }
const stdout = { write(text) { console.log(JSON.stringify(text)); } };
for (const more of [{ groupIndentation: -1 }, { groupIndentation: 1.5 }, { groupIndentation: 'x' },
                    { colorMode: 'x' }, { colorMode: 1 }, { colorMode: false, groupIndentation: 3 }]) {
  try {
    const own = new Console({ stdout, ...more });
    own.group('a');
    own.log('b');
  } catch (e) { console.log(e.code, e.message); }
}
