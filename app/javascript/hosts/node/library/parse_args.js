'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/util.html#utilparseargsconfig */

const binding = require('binding');
const { checkArray, checkBoolean, checkObject, checkString, invalidArgValue, nodeError } =
  require('internal_errors');
const process = require('process');

function unknown(option, positional) {
  const hint = positional ? `. To specify a positional argument starting with a '-', place it at ` +
    `the end of the command after '--', as in '-- "${option}"` : '';
  return nodeError(
    'TypeError', 'ERR_PARSE_ARGS_UNKNOWN_OPTION', `Unknown option '${option}'${hint}`);
}

/** Cuts arguments into tokens, as `parseArgs` shows them. */
class Tokenizer {
  #args;
  #options;
  #shorts;
  #index = 0;
  #tokens = [];

  constructor(args, options) {
    this.#args = args;
    this.#options = options;
    this.#shorts = new Map(
      Object.entries(options).filter(([, one]) => one.short).map(([name, one]) => [one.short, name]));
  }
  tokens() {
    for (; this.#index < this.#args.length; this.#index++) {
      const arg = this.#args[this.#index];
      const long = /^--([^=]+)(?:=([\s\S]*))?$/.exec(arg);
      if (arg === '--') this.#terminate();
      else if (long) this.#option(long[1], `--${long[1]}`, long[2]);
      else if (/^-[^-]/.test(arg)) this.#group(arg);
      else this.#positional(arg);
    }
    return this.#tokens;
  }
  #takesText(name) {
    return Object.hasOwn(this.#options, name) && this.#options[name].type === 'string';
  }
  #positional(value) {
    this.#tokens.push({ kind: 'positional', index: this.#index, value });
  }
  #terminate() {
    this.#tokens.push({ kind: 'option-terminator', index: this.#index });
    while (++this.#index < this.#args.length) this.#positional(this.#args[this.#index]);
  }
  #option(name, rawName, inline) {
    const index = this.#index;
    let value = inline;
    let inlineValue = inline === undefined ? undefined : true;
    if (inline === undefined && this.#takesText(name) && this.#args[index + 1] !== undefined) {
      value = this.#args[++this.#index];
      inlineValue = false;
    }
    this.#tokens.push({ kind: 'option', name, rawName, index, value, inlineValue });
  }
  /** `-abc`: the last one may take the rest, or the next argument. */
  #group(arg) {
    const index = this.#index;
    for (let at = 1; at < arg.length && this.#index === index; at++) {
      const name = this.#shorts.get(arg[at]) ?? arg[at];
      const rawName = `-${arg[at]}`;
      const rest = arg.slice(at + 1);
      if (this.#takesText(name) && rest !== '') {
        this.#option(name, rawName, rest);
        break;
      }
      if (rest === '') this.#option(name, rawName);
      else this.#tokens.push({ kind: 'option', name, rawName, index, value: undefined, inlineValue: undefined });
    }
  }
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

/** One value, or a list of them when the option may be given several times. */
function checkDefault(value, name, type, isMultiple) {
  const check = type === 'string' ? checkString : checkBoolean;
  if (!isMultiple) {
    check(value, name);
    return;
  }
  checkArray(value, name);
  value.forEach((one, i) => check(one, `${name}[${i}]`));
}

function checkOption(name, option) {
  checkObject(option, `options.${name}`);
  const { type, short, multiple } = option;
  if (type !== 'string' && type !== 'boolean') {
    throw binding.invalidArgType(`options.${name}.type`, "('string|boolean')", type);
  }
  if (Object.hasOwn(option, 'short')) {
    checkString(short, `options.${name}.short`);
    if (short.length !== 1) {
      throw invalidArgValue(`options.${name}.short`, short, 'must be a single character');
    }
  }
  if (Object.hasOwn(option, 'multiple')) checkBoolean(multiple, `options.${name}.multiple`);
  if (option.default !== undefined) {
    checkDefault(option.default, `options.${name}.default`, type, multiple);
  }
}

/** What is not given goes by what is; the rest is checked. */
function settingsOf(config) {
  const args = config.args ?? process.argv.slice(2);
  const strict = config.strict ?? true;
  const options = config.options ?? {};
  const allowPositionals = config.allowPositionals ?? !strict;
  const allowNegative = config.allowNegative ?? false;
  checkArray(args, 'args');
  for (const [name, flag] of Object.entries(
    { strict, allowPositionals, tokens: config.tokens ?? false, allowNegative })) {
    checkBoolean(flag, name);
  }
  checkObject(options, 'options');
  for (const [name, option] of Object.entries(options)) checkOption(name, option);
  return { args, strict, options, allowPositionals, allowNegative };
}

function parseArgs(config = {}) {
  const { args, strict, options, allowPositionals, allowNegative } = settingsOf(config);
  const values = { __proto__: null };
  const positionals = [];
  const tokens = new Tokenizer(args, options).tokens();
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
