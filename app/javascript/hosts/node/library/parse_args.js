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

/** What the arguments are, one by one; the options need not be known. */
function tokensOf(args, options) {
  const shorts = new Map(
    Object.entries(options).filter(([, one]) => one.short).map(([name, one]) => [one.short, name]));
  const takesText = (name) => Object.hasOwn(options, name) && options[name].type === 'string';
  const tokens = [];
  let index = 0;
  const option = (name, rawName, inline) => {
    const at = index;
    let value = inline;
    let inlineValue = inline === undefined ? undefined : true;
    if (inline === undefined && takesText(name) && args[index + 1] !== undefined) {
      value = args[++index];
      inlineValue = false;
    }
    tokens.push({ kind: 'option', name, rawName, index: at, value, inlineValue });
  };
  for (; index < args.length; index++) {
    const arg = args[index];
    const long = /^--([^=]+)(?:=([\s\S]*))?$/.exec(arg);
    if (arg === '--') {
      tokens.push({ kind: 'option-terminator', index });
      while (++index < args.length) {
        tokens.push({ kind: 'positional', index, value: args[index] });
      }
    } else if (long) {
      option(long[1], `--${long[1]}`, long[2]);
    } else if (/^-[^-]/.test(arg)) {
      const first = index;
      for (let at = 1; at < arg.length && index === first; at++) {
        const name = shorts.get(arg[at]) ?? arg[at];
        const rest = arg.slice(at + 1);
        if (takesText(name) && rest !== '') {
          option(name, `-${arg[at]}`, rest);
          break;
        }
        if (rest === '') option(name, `-${arg[at]}`);
        else tokens.push(
          { kind: 'option', name, rawName: `-${arg[at]}`, index, value: undefined, inlineValue: undefined });
      }
    } else {
      tokens.push({ kind: 'positional', index, value: arg });
    }
  }
  return tokens;
}

function invalidValue(message) {
  return nodeError('TypeError', 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE', message);
}

/** In strict mode: that the option takes such a value. */
function checkUse(token, name, option) {
  const { value, rawName, inlineValue } = token;
  const named = `${option.short ? `-${option.short}, ` : ''}--${name}`;
  if (option.type === 'string' && typeof value !== 'string') {
    throw invalidValue(`Option '${named} <value>' argument missing`);
  }
  if (option.type === 'boolean' && typeof value === 'string') {
    throw invalidValue(`Option '${named}' does not take an argument`);
  }
  if (inlineValue === false && value.length > 1 && value[0] === '-') {
    const example = rawName.startsWith('--') ? `'${rawName}=-XYZ'` :
      `'--${name}=-XYZ' or '${rawName}-XYZ'`;
    throw invalidValue(
      `Option '${rawName}' argument is ambiguous.\n` +
      `Did you forget to specify the option argument for '${rawName}'?\n` +
      `To specify an option argument starting with a dash use ${example}.`);
  }
}

function parseArgs(config = {}) {
  const { args = process.argv.slice(2), options = {}, strict = true,
          allowPositionals = !strict, allowNegative = false } = config;
  const values = { __proto__: null };
  const positionals = [];
  const tokens = tokensOf(args, options);
  for (const token of tokens) {
    if (token.kind === 'positional') {
      if (!allowPositionals) {
        throw nodeError(
          'TypeError', 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL',
          `Unexpected argument '${token.value}'. This command does not take positional arguments`);
      }
      positionals.push(token.value);
    } else if (token.kind === 'option') {
      const isNegated = allowNegative && !Object.hasOwn(options, token.name) &&
        token.name.startsWith('no-') && options[token.name.slice(3)]?.type === 'boolean';
      const name = isNegated ? token.name.slice(3) : token.name;
      const option = Object.hasOwn(options, name) ? options[name] : undefined;
      token.name = name;
      if (strict) {
        if (option === undefined) throw unknown(token.rawName, allowPositionals);
        checkUse(token, name, option);
      }
      const stored = token.value ?? !isNegated;
      if (option?.multiple) (values[name] ??= []).push(stored);
      else if (name !== '__proto__') values[name] = stored;
    }
  }
  for (const [name, option] of Object.entries(options)) {
    if (option.default !== undefined && values[name] === undefined) values[name] = option.default;
  }
  return config.tokens ? { values, positionals, tokens } : { values, positionals };
}

module.exports = { parseArgs };
