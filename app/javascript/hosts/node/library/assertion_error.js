'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/assert.html#class-assertassertionerror */

const { inspect } = require('binding');
const { checkObject } = require('internal_errors');

const headings = {
  deepStrictEqual: 'Expected values to be strictly deep-equal:',
  strictEqual: 'Expected values to be strictly equal:',
  strictEqualObject: 'Expected "actual" to be reference-equal to "expected":',
  deepEqual: 'Expected values to be loosely deep-equal:',
  notDeepStrictEqual: 'Expected "actual" not to be strictly deep-equal to:',
  notStrictEqual: 'Expected "actual" to be strictly unequal to:',
  notStrictEqualObject: 'Expected "actual" not to be reference-equal to "expected":',
  notDeepEqual: 'Expected "actual" not to be loosely deep-equal to:',
  notIdentical: 'Values have same structure but are not reference-equal:',
  notDeepEqualUnequal: 'Expected values not to be loosely deep-equal:',
};
/** Two values of so many characters together stand on one line. */
const SHORT = 12;
const WIDTH = 80;
const MOST_LINES = 50;

function shown(value) {
  return inspect(value, {
    compact: false, customInspect: false, depth: 1000, maxArrayLength: Infinity,
    showHidden: false, showProxy: false, sorted: true, getters: true,
  });
}

const isObject = (value) => typeof value === 'object' && value !== null;
const isComposite = (value) => isObject(value) || typeof value === 'function';

/** Takes equal lines off the end of both: the text for them, and whether some are left out. */
function commonEnd(actual, expected) {
  let text = '';
  let last = '';
  let count = 0;
  while (actual.length > 0 && expected.length > 0 && actual.at(-1) === expected.at(-1)) {
    const line = actual.pop();
    expected.pop();
    if (count++ < 3) text = `\n  ${line}${text}`;
    else last = line;
  }
  const skipped = count >= 5;
  if (skipped) text = `\n...${text}`;
  if (last !== '') text = `\n  ${last}${text}`;
  return { text, skipped };
}

/** The lines of a difference, as they are gathered. */
class Difference {
  text = '';
  removed = '';
  printed = 0;
  same = 0;
  skipped = false;

  /** Before a line that differs: some of the equal lines that went before. */
  context(lines, at) {
    if (this.same > 5) {
      this.text += '\n...';
      this.skipped = true;
    } else if (this.same === 5) {
      this.#line(lines[at - 3]);
    }
    if (this.same > 3) this.#line(lines[at - 2]);
    if (this.same > 2) this.#line(lines[at - 1]);
    this.same = 0;
  }

  #line(line) {
    this.text += `\n  ${line}`;
    this.printed++;
  }

  equal(line) {
    this.text += this.removed;
    this.removed = '';
    if (++this.same <= 2) this.#line(line);
  }

  plus(line) {
    this.text += `\n+ ${line}`;
    this.printed++;
  }

  minus(line) {
    this.removed += `\n- ${line}`;
    this.printed++;
  }
}

/** Errors are compared in a difference without their stacks. */
function withoutStack(error) {
  const copied = Object.assign({ __proto__: Object.getPrototypeOf(error) }, error);
  Object.defineProperty(copied, 'message', { value: error.message });
  return copied;
}

function differenceOf(actual, expected, operator, message) {
  if (actual instanceof Error && expected instanceof Error && 'stack' in actual &&
      'stack' in expected) {
    actual = withoutStack(actual);
    expected = withoutStack(expected);
  }
  const actualLines = shown(actual).split('\n');
  const expectedLines = shown(expected).split('\n');
  let indicator = '';
  if (operator === 'strictEqual' &&
      ((isObject(actual) && isObject(expected)) ||
       (typeof actual === 'function' && typeof expected === 'function'))) {
    operator = 'strictEqualObject';
  }
  if (actualLines.length === 1 && expectedLines.length === 1 &&
      actualLines[0] !== expectedLines[0]) {
    const size = actualLines[0].length + expectedLines[0].length;
    if (size <= SHORT) {
      if (!isComposite(actual) && !isComposite(expected) && (actual !== 0 || expected !== 0)) {
        return `${message || headings[operator]}\n\n${actualLines[0]} !== ${expectedLines[0]}\n`;
      }
    } else if (operator !== 'strictEqualObject' && size < WIDTH) {
      let at = 0;
      while (actualLines[0][at] === expectedLines[0][at]) at++;
      if (at > 2) indicator = `\n  ${' '.repeat(at)}^`;
    }
  }
  const end = commonEnd(actualLines, expectedLines);
  const most = Math.max(actualLines.length, expectedLines.length);
  if (most === 0) {
    const lines = shown(actual).split('\n');
    if (lines.length > MOST_LINES) {
      lines[46] = '...';
      lines.length = 47;
    }
    return `${headings.notIdentical}\n\n${lines.join('\n')}\n`;
  }
  return compareLines(actualLines, expectedLines, message || headings[operator], end, indicator);
}

function compareLines(actualLines, expectedLines, first, end, indicator) {
  const difference = new Difference();
  const most = Math.max(actualLines.length, expectedLines.length);
  const fewest = Math.min(actualLines.length, expectedLines.length);
  const longer = actualLines.length < most ? expectedLines : actualLines;
  const heading = `${first}\n+ actual - expected`;
  for (let i = 0; i < most; i++) {
    if (i >= fewest) {
      difference.context(longer, i);
      if (longer === actualLines) difference.plus(longer[i]);
      else difference.minus(longer[i]);
    } else {
      const [one, other] = [actualLines[i], expectedLines[i]];
      if (one === other || one === `${other},` || `${one},` === other) {
        difference.equal(`${one},` === other ? other : one);
      } else {
        difference.context(actualLines, i);
        difference.plus(one);
        difference.minus(other);
      }
    }
    if (difference.printed > MOST_LINES && i < most - 2) {
      return `${heading} ... Lines skipped\n${difference.text}\n...${difference.removed}\n...`;
    }
  }
  const skipped = end.skipped || difference.skipped ? ' ... Lines skipped' : '';
  return `${heading}${skipped}\n${difference.text}${difference.removed}${end.text}${indicator}`;
}

function unwantedMessage(actual, operator) {
  let heading = headings[operator];
  const lines = shown(actual).split('\n');
  if (operator === 'notStrictEqual' && isComposite(actual)) heading = headings.notStrictEqualObject;
  if (lines.length > MOST_LINES) {
    lines[46] = '...';
    lines.length = 47;
  }
  if (lines.length === 1) return `${heading}${lines[0].length > 5 ? '\n\n' : ' '}${lines[0]}`;
  return `${heading}\n\n${lines.join('\n')}\n`;
}

function looseMessage(actual, expected, operator) {
  let text = shown(actual);
  let other = '';
  const heading = headings[operator];
  if (operator === 'notDeepEqual' || operator === 'notEqual') {
    text = `${heading}\n\n${text}`;
    if (text.length > 1024) text = `${text.slice(0, 1021)}...`;
  } else {
    other = shown(expected);
    if (text.length > 512) text = `${text.slice(0, 509)}...`;
    if (other.length > 512) other = `${other.slice(0, 509)}...`;
    if (operator === 'deepEqual') {
      text = `${heading}\n\n${text}\n\nshould loosely deep-equal\n\n`;
    } else {
      other = ` ${operator} ${other}`;
    }
  }
  return `${text}${other}`;
}

function messageFor({ actual, expected, operator, message }) {
  if (operator === 'deepStrictEqual' || operator === 'strictEqual') {
    return differenceOf(actual, expected, operator, message ?? undefined);
  }
  if (operator === 'notDeepStrictEqual' || operator === 'notStrictEqual') {
    return unwantedMessage(actual, operator);
  }
  return looseMessage(actual, expected, operator);
}

class AssertionError extends Error {
  constructor(options) {
    checkObject(options, 'options');
    const { message, operator, stackStartFn } = options;
    const given = message !== undefined && message !== null;
    const differs = operator === 'deepStrictEqual' || operator === 'strictEqual';
    super(given && !differs ? String(message) : messageFor(options));
    this.generatedMessage = !message;
    Object.defineProperty(this, 'name', {
      value: 'AssertionError [ERR_ASSERTION]', enumerable: false, writable: true,
      configurable: true,
    });
    this.code = 'ERR_ASSERTION';
    this.actual = options.actual;
    this.expected = options.expected;
    this.operator = operator;
    Error.captureStackTrace?.(this, stackStartFn);
    void this.stack;
    this.name = 'AssertionError';
  }

  toString() {
    return `${this.name} [${this.code}]: ${this.message}`;
  }
}

module.exports = AssertionError;
