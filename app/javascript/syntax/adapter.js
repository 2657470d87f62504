// Runs inside QuickJS, around the vendored acorn: parses a text and hands the tree over as one flat list.
//
// The tree goes over flat because a nested one could be too deep for a JSON reader. Each node is
//     type, start, end, ...fields
// children first, so that a node's number is known when its parent is written; 0 stands for null. `shapes`
// (decode.py) says which fields a type has and how each is written:
//     node  its number            nodes  how many, then their numbers    text   number in `strings`
//     flag  0 or 1                value  kind and number in `strings`    range  start, end
"use strict";

globalThis.makeParser = function (acorn, shapes, maxDepth) {
  const numbers = new Map(Object.keys(shapes).map((name, index) => [name, index]));
  const layouts = new Map(Object.entries(shapes));

  // Flags of acorn's scopes.
  const SUPER = 64;
  const DIRECT_SUPER = 128;
  const STATIC_BLOCK = 256;

  const trivia = /(?:\s|\/\/[^\n\r\u2028\u2029]*|\/\*[^]*?\*\/)*/y;

  // Where white space and comments from `start` on end.
  function endOfTrivia(start, input) {
    trivia.lastIndex = start;
    trivia.test(input);
    return trivia.lastIndex;
  }

  // Notes which list is being read, so that an error can name what is missing, as V8 does.
  class Parser extends acorn.Parser {
    parseExprList(close, ...rest) {
      const outer = this.list;
      this.list = close === acorn.tokTypes.parenR ? "arguments" : "elements";
      const elements = super.parseExprList(close, ...rest);
      this.list = outer;
      return elements;
    }

    parseBindingList(close, ...rest) {
      const outer = this.list;
      this.list = close === acorn.tokTypes.parenR ? "parameters" : "elements";
      const elements = super.parseBindingList(close, ...rest);
      this.list = outer;
      return elements;
    }

    parseObj(...rest) {
      const outer = this.list;
      this.list = "properties";
      const object = super.parseObj(...rest);
      this.list = outer;
      return object;
    }

    parseParenAndDistinguishExpression(...rest) {
      const start = this.start;
      const outer = this.list;
      this.list = "parentheses";
      const expression = super.parseParenAndDistinguishExpression(...rest);
      this.list = outer;
      if (expression.start !== start) expression.parenthesized = true;
      return expression;
    }

    parseClassField(...rest) {
      const outer = this.list;
      this.list = "field";
      const field = super.parseClassField(...rest);
      this.list = outer;
      return field;
    }

    // OPTIMIZATION: acorn copies the rest of the input here, once for every function.
    strictDirective(start) {
      const first = this.input[endOfTrivia(start, this.input)];
      return (first === "'" || first === '"') && super.strictDirective(start);
    }

    // Class code is strict, its name included; acorn checks it for declarations only.
    parseClassId(node, isStatement) {
      super.parseClassId(node, isStatement);
      if (node.id && (node.id.name === "eval" || node.id.name === "arguments")) {
        this.raiseRecoverable(node.id.start, `Binding ${node.id.name} in strict mode`);
      }
    }

    parseVarId(declarator, kind) {
      super.parseVarId(declarator, kind);
      this.declared = [declarator.id.start, declarator.id.end, kind];
    }

    parseBlock(...rest) {
      const outer = this.list;
      this.list = null;
      const block = super.parseBlock(...rest);
      this.list = outer;
      return block;
    }

    // A pattern inside a pattern, or a parameter: not the left side of an assignment itself.
    toAssignable(node, isBinding, ...rest) {
      if (!isBinding && !this.assigning && this.isCallTarget(node)) return node;
      const outer = this.pattern;
      if (isBinding || this.assigning) this.pattern = "part";
      const assigning = this.assigning;
      this.assigning = true;
      const result = super.toAssignable(node, isBinding, ...rest);
      this.assigning = assigning;
      this.pattern = outer;
      return result;
    }

    // What only the text of a direct eval can use: of the class, method or field that it stands in.
    enterEval(context) {
      this.field = context.fieldInitializer;
      this.newTarget = context.newTarget;
      if (context.superProperty) this.scopeStack[0].flags |= SUPER;
      if (context.superCall) this.scopeStack[0].flags |= DIRECT_SUPER;
      if (context.privateNames.length === 0) return;
      const declared = Object.create(null);
      for (const name of context.privateNames) declared[name] = "true";
      this.privateNameStack.push({ declared, used: [] });
    }

    get allowNewDotTarget() {
      return this.newTarget || super.allowNewDotTarget;
    }

    checkUnreserved(node) {
      if (node.name === "arguments") {
        const scope = this.currentThisScope();
        if ((this.field && scope === this.scopeStack[0]) || scope.flags & STATIC_BLOCK) {
          this.raise(node.start, "Cannot use 'arguments' in class field initializer");
        }
      }
      super.checkUnreserved(node);
    }

    // A sloppy call that is assigned to throws when it is reached, and not before, for the sake of old pages:
    // https://tc39.es/ecma262/#sec-runtime-errors-for-function-call-assignment-targets
    isCallTarget(node) {
      return node.type === "CallExpression" && !this.strict && !["&&=", "||=", "??="].includes(this.value);
    }

    checkLValSimple(node, binding, ...rest) {
      if (!binding && this.isCallTarget(node)) return;
      super.checkLValSimple(node, binding, ...rest);
    }

    // https://tc39.es/ecma262/#sec-static-semantics-toplevellexicallydeclarednames
    treatFunctionsAsVarInScope(scope) {
      return super.treatFunctionsAsVarInScope(scope) || (scope.flags & STATIC_BLOCK) > 0;
    }

    // With named groups, \k is never an identity escape: https://tc39.es/ecma262/#prod-annexB-IdentityEscape
    regexp_eatClassAtom(state) {
      if (state.switchN && state.source.startsWith("\\k", state.pos)) state.raise("Invalid escape");
      return super.regexp_eatClassAtom(state);
    }

    parseTopLevel(node) {
      const program = super.parseTopLevel(node);
      if (this.privateNameStack.length > 0) this.exitClassBody();
      return program;
    }

    expect(type) {
      this.expected = type.label;
      super.expect(type);
      this.expected = null;
    }
  }

  // The text of a method begins after `static`: https://tc39.es/ecma262/#prod-MethodDefinition
  function startOfMethod(node, input) {
    return node.static ? endOfTrivia(node.start + "static".length, input) : node.start;
  }

  function markMethod(node, input) {
    if (node.method || node.kind !== "init") node.value.sourceStart = startOfMethod(node, input);
  }

  const normalizers = {
    Literal(node) {
      if (node.regex) {
        node.type = "RegExpLiteral";
        node.pattern = node.regex.pattern;
        node.flags = node.regex.flags;
      } else if (node.bigint != null) {
        node.type = "BigIntLiteral";
      }
    },
    ObjectPattern(node) {
      for (const property of node.properties) {
        if (property.type === "Property") property.type = "AssignmentProperty";
      }
    },
    Property: markMethod,
    MethodDefinition: markMethod,
    TemplateElement(node) {
      node.cooked = node.value.cooked;
      node.raw = node.value.raw;
    },
  };

  // Breadth first; read backwards it has all children before their parents.
  function flatten(root, input) {
    const order = [root];
    root.depth = 1;
    for (let index = 0; index < order.length; index++) {
      const node = order[index];
      const normalize = normalizers[node.type];
      if (normalize) normalize(node, input);
      const layout = layouts.get(node.type);
      if (node.depth > maxDepth) return { deep: node };
      const enqueue = (child) => {
        if (child === null || child === undefined) return;
        child.depth = node.depth + 1;
        order.push(child);
      };
      for (const [field, kind] of layout) {
        if (kind === "node") enqueue(node[field]);
        else if (kind === "nodes" && node[field]) node[field].forEach(enqueue);
      }
    }
    return { order };
  }

  function write(order) {
    const flat = [];
    const strings = [null];
    const stringNumbers = new Map();
    const text = (string) => {
      if (string === null || string === undefined) return 0;
      let number = stringNumbers.get(string);
      if (number === undefined) {
        number = strings.push(string) - 1;
        stringNumbers.set(string, number);
      }
      return number;
    };
    const child = (node) => (node === null || node === undefined ? 0 : node.number);
    const writers = {
      node: (node, field) => flat.push(child(node[field])),
      nodes: (node, field) => {
        const list = node[field] || [];
        flat.push(list.length);
        for (const element of list) flat.push(child(element));
      },
      text: (node, field) => flat.push(text(node[field])),
      flag: (node, field) => flat.push(node[field] ? 1 : 0),
      value: (node, field) => {
        const value = node[field];
        if (typeof value === "string") flat.push(3, text(value));
        else if (typeof value === "number") flat.push(2, text(String(value)));
        else if (typeof value === "boolean") flat.push(1, value ? 1 : 0);
        else flat.push(0, 0);
      },
      range: (node) => flat.push(node.sourceStart ?? node.start, node.end),
    };
    let number = 0;
    for (let index = order.length - 1; index >= 0; index--) {
      const node = order[index];
      node.number = ++number;
      flat.push(numbers.get(node.type), node.start, node.end);
      for (const [field, kind] of layouts.get(node.type)) writers[kind](node, field);
    }
    return { flat, strings, count: number };
  }

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
  return function parse(request) {
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
  };
};
