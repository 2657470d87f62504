'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/util.html#utilparseargsconfig */

const { nodeError } = require('internal_errors');
const process = require('process');

function unknown(option, positional) {
  const hint = positional ? `. To specify a positional argument starting with a '-', place it at ` +
    `the end of the command after '--', as in '-- "${option}"` : '';
  return nodeError(
    'TypeError', 'ERR_PARSE_ARGS_UNKNOWN_OPTION', `Unknown option '${option}'${hint}`);
}

function parseArgs(config = {}) {
  const { args = process.argv.slice(2), options = {}, strict = true,
          allowPositionals = !strict, allowNegative = false } = config;
  const values = { __proto__: null };
  const positionals = [];
  const shorts = new Map(
    Object.entries(options).filter(([, one]) => one.short).map(([name, one]) => [one.short, name]));

  const store = (name, raw, value) => {
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    let key = name;
    let negated = false;
    let found = option;
    if (!option && allowNegative && name.startsWith('no-') &&
        Object.hasOwn(options, name.slice(3))) {
      key = name.slice(3);
      found = options[key];
      negated = true;
    }
    if (strict && !found) throw unknown(raw, allowPositionals);
    if (strict && found.type === 'string' && typeof value !== 'string') {
      const short = found.short ? `-${found.short}, ` : '';
      throw nodeError(
        'TypeError', 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE',
        `Option '${short}--${name} <value>' argument missing`);
    }
    if (strict && found.type === 'boolean' && typeof value === 'string') {
      const short = found.short ? `-${found.short}, ` : '';
      throw nodeError(
        'TypeError', 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE',
        `Option '${short}--${name}' does not take an argument`);
    }
    const stored = value ?? !negated;
    if (found?.multiple) (values[key] ??= []).push(stored);
    else values[key] = stored;
  };

  for (let i = 0; i < args.length; i++) {
    const arg = args[i];
    if (arg === '--') {
      positionals.push(...args.slice(i + 1));
      break;
    }
    const long = /^--([^=]+)(?:=([\s\S]*))?$/.exec(arg);
    if (long) {
      const [, name] = long;
      let [, , value] = long;
      if (value === undefined && options[name]?.type === 'string' && args[i + 1] !== undefined) {
        value = args[++i];
      }
      store(name, `--${name}`, value);
      continue;
    }
    if (/^-[^-]/.test(arg)) {
      for (let at = 1; at < arg.length; at++) {
        const name = shorts.get(arg[at]) ?? arg[at];
        if (options[name]?.type === 'string') {
          const rest = arg.slice(at + 1);
          store(name, `-${arg[at]}`, rest !== '' ? rest : args[++i]);
          break;
        }
        store(name, `-${arg[at]}`, undefined);
      }
      continue;
    }
    if (!allowPositionals) {
      throw nodeError(
        'TypeError', 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL',
        `Unexpected argument '${arg}'. This command does not take positional arguments`);
    }
    positionals.push(arg);
  }
  for (const [name, option] of Object.entries(options)) {
    if (option.default !== undefined && values[name] === undefined) values[name] = option.default;
  }
  return { values, positionals };
}

module.exports = { parseArgs };
