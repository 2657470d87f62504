// Runs inside QuickJS, behind `parser.js` and `tree.js`: parses a text and answers with its tree or its problem.
"use strict";

function describe(error, parser) {
  return {
    message: error.message.replace(/ \(\d+:\d+\)$/, ""),
    start: error.pos,
    token: parser && {
      label: parser.type.label,
      lastStart: parser.lastTokStart,
      lastEnd: parser.lastTokEnd,
      list: parser.list ?? null,
      expected: parser.expected ?? null,
      declared: parser.declared ?? null,
      classes: parser.privateNameStack.length,
      pattern: parser.pattern ?? null,
      labels: parser.labels.map((label) => label.name),
      strict: parser.strict,
      async: parser.inAsync,
      module: parser.inModule,
    },
  };
}

// `request` and the answer are JSON, in which lone surrogates and NUL survive.
function parse(request) {
  const { source, sourceType, context } = JSON.parse(request);
  let parser = null;
  let answer;
  try {
    parser = new Parser({ ecmaVersion: 16, sourceType, strict: Boolean(context?.strict) }, source);
    if (context) parser.enterEval(context);
    const { order, deep } = flatten(parser.parse(), source);
    if (deep) answer = { deep: [deep.start, deep.end] };
    else answer = write(order);
  } catch (error) {
    if (error instanceof SyntaxError && error.pos !== undefined) {
      answer = { error: describe(error, parser) };
    } else if (/stack/i.test(error.message)) {
      answer = { deep: [parser.start, parser.start] };
    } else {
      throw error;
    }
  }
  return JSON.stringify(answer);
}
