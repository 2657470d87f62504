// Patterns, classes, objects and functions say which errors are expected, and which may not come.
const assert = require('assert');

class OwnError extends TypeError {
  constructor(message) {
    super(message);
    this.code = 'OWN';
    this.info = { a: 1 };
  }
}

const expectations = {
  nothing: undefined,
  pattern: /boom/,
  otherPattern: /quiet/,
  itsClass: OwnError,
  parentClass: TypeError,
  otherClass: RangeError,
  message: { message: 'boom 42' },
  messagePattern: { message: /42/ },
  otherMessage: { message: /43/, code: 'OWN' },
  otherCode: { code: 'OTHER', info: { a: 1 } },
  missingKey: { missing: 1 },
  emptyObject: {},
  yes: () => true,
  no: (error) => error instanceof RangeError,
  one: function check() { return 1; },
  text: 'a text',
  number: 5,
  null: null,
};

function tell(label, error) {
  console.log(label, error.name, JSON.stringify(error.message), error.code, error.operator,
    error.generatedMessage, typeof error.actual, typeof error.expected);
}

function attempt(label, test) {
  try {
    test();
    console.log(label, 'fine');
  } catch (error) {
    tell(label, error);
  }
}

async function attemptLater(label, test) {
  try {
    await test();
    console.log(label, 'fine');
  } catch (error) {
    tell(label, error);
  }
}

const boom = () => { throw new OwnError('boom 42'); };

for (const [name, expected] of Object.entries(expectations)) {
  attempt(`throws ${name}:`, () => assert.throws(boom, expected));
  attempt(`throws ${name}, own message:`, () => assert.throws(boom, expected, 'own message'));
  attempt(`throws ${name}, but nothing came:`, () => assert.throws(() => {}, expected));
  attempt(`doesNotThrow ${name}:`, () => assert.doesNotThrow(boom, expected));
}
attempt('a plain object:', () => assert.throws(() => { throw { message: 'plain' }; }, RangeError));
attempt('a text:', () => assert.throws(() => { throw 'text'; }, /ext/));

(async () => {
  for (const [name, expected] of Object.entries(expectations)) {
    const rejected = () => Promise.reject(new OwnError('boom 42'));
    await attemptLater(`rejects ${name}:`, () => assert.rejects(rejected(), expected));
    await attemptLater(`rejects ${name}, but came:`, () => assert.rejects(Promise.resolve(1), expected));
    await attemptLater(`doesNotReject ${name}:`, () => assert.doesNotReject(rejected, expected));
  }
})();
