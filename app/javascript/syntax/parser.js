// Runs inside QuickJS, behind the vendored acorn: acorn's parser, as close to V8's as the model needs it.
"use strict";

const acorn = module.exports;

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
  toAssignable(node, isBinding, errors) {
    if (!isBinding && !this.assigning && this.isCallTarget(node)) return node;
    if (!isBinding && errors?.parenthesizedAssign > node.start) {
      this.raise(errors.parenthesizedAssign, "Binding rvalue");
    }
    if (node?.type === "Identifier" && node.name === "await" && this.inAsync) {
      this.raise(node.start, "Can not use 'await' as identifier inside an async function");
    }
    if (/^(Object|Array)Expression$/.test(node?.type)) this.checkRests(node, isBinding);
    const outer = this.pattern;
    if (isBinding || this.assigning) this.pattern = "part";
    const assigning = this.assigning;
    this.assigning = true;
    const result = super.toAssignable(node, isBinding, errors);
    this.assigning = assigning;
    this.pattern = outer;
    return result;
  }

  // V8 tells the names that strict code may not bind apart, where they stand in a pattern by themselves.
  checkLValPattern(node, ...rest) {
    const outer = this.alone;
    this.alone = /^(Object|Array)Pattern$/.test(node.type) || this.alone;
    super.checkLValPattern(node, ...rest);
    this.alone = outer;
  }

  checkLValInnerPattern(node, ...rest) {
    const outer = this.alone;
    this.alone = outer && !node.shorthand && node.type !== "AssignmentPattern";
    super.checkLValInnerPattern(node, ...rest);
    this.alone = outer;
  }

  // V8 has words of its own for what may not stand behind three dots.
  checkRests(node, isBinding) {
    for (const part of node.properties ?? node.elements) {
      if (part?.type !== "SpreadElement") continue;
      const { start, type } = part.argument;
      if (node.elements && type === "AssignmentExpression") this.raise(start, "Binding rvalue");
      if (!node.properties || !/^(Object|Array|Assignment)Expression$/.test(type)) continue;
      this.raise(start, isBinding ? "Rest in a declaration" : "Rest in an assignment");
    }
  }

  parseRestBinding() {
    const rest = super.parseRestBinding();
    if (this.type !== acorn.tokTypes.eq) return rest;
    const isParameter = this.list === "parameters" || this.list === "parentheses";
    this.raise(this.start, isParameter ? "Rest parameter may not have a default initializer" : "Binding rvalue");
  }

  parseProperty(isPattern, ...rest) {
    const isRest = isPattern && this.type === acorn.tokTypes.ellipsis;
    const behind = endOfTrivia(this.end, this.input);
    if (isRest && "{[".includes(this.input[behind])) this.raise(behind, "Rest in a declaration");
    const property = super.parseProperty(isPattern, ...rest);
    if (isRest && this.type === acorn.tokTypes.eq) this.raise(this.start, "Rest in a declaration");
    return property;
  }

  checkPatternErrors(errors, isAssign) {
    const comma = errors?.trailingComma ?? -1;
    const isLast = this.input[endOfTrivia(comma + 1, this.input)] === ")";
    if (comma > -1 && (isAssign || !isLast)) this.raise(comma, "Rest element must be last element");
    super.checkPatternErrors(errors, isAssign);
  }

  // `for await` wants `of`: acorn blames the `await` when something else comes.
  unexpected(pos) {
    if (pos !== undefined && pos !== this.start && this.input.startsWith("await", pos)) {
      this.raise(this.start, "Unexpected token in the head of for await");
    }
    super.unexpected(pos);
  }

  parseForAfterInit(node, init, awaitAt) {
    const declared = init.declarations ?? [];
    if (awaitAt > -1 && declared.length > 1) this.raise(init.start, "Several bindings in for await");
    if (awaitAt > -1 && declared[0]?.init) this.raise(init.start, "Initializer in for await");
    return super.parseForAfterInit(node, init, awaitAt);
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
    const isKept = node.type === "Identifier" && (node.name === "eval" || node.name === "arguments");
    if (this.alone && this.strict && isKept) this.raise(node.start, "Binding rvalue");
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

  // V8 says where a property stands that does not exist, and has one word for its name and its value.
  validateRegExpPattern(state) {
    state.classes = 0;
    try {
      super.validateRegExpPattern(state);
    } catch (error) {
      const place = state.classes > 0 ? "$1 in character class" : "$1";
      error.message = error.message.replace(/(: Invalid property )(?:name|value)/, "$1name");
      error.message = error.message.replace(/(: Invalid property name)/, place);
      throw error;
    }
  }

  // Annex B lets look-aheads be repeated, but not look-behinds, which V8 says.
  regexp_eatAssertion(state) {
    const isBehind = state.source.startsWith("(?<", state.pos);
    const eaten = super.regexp_eatAssertion(state);
    if (eaten && isBehind && /^(?:[*+?]|\{\d+(?:,\d*)?\})/.test(state.source.slice(state.pos, state.pos + 20))) {
      state.raise("Invalid quantifier");
    }
    return eaten;
  }

  regexp_eatCharacterClass(state) {
    state.classes++;
    const eaten = super.regexp_eatCharacterClass(state);
    state.classes--;
    return eaten;
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
