"""The parser's messages and V8's for the same error, as Node 20 prints them."""

AWAIT_AS_PARAMETER = "'await' is not a valid identifier name in an async function"
FIXED: dict[str, str] = {
    "Unterminated string constant": "Invalid or unexpected token",
    "Unterminated comment": "Invalid or unexpected token",
    "Octal literal in strict mode": "Octal escape sequences are not allowed in strict mode.",
    "Code point out of bounds": "Undefined Unicode code-point",
    "'return' outside of function": "Illegal return statement",
    "Argument name clash": "Duplicate parameter name not allowed in this context",
    "Shorthand property assignments are valid only in destructuring patterns": "Invalid shorthand "
    "property initializer",
    "Redefinition of __proto__ property": "Duplicate __proto__ fields are not allowed in object "
    "literals",
    "Yield expression cannot be a default value": "Yield expression not allowed in formal "
    "parameter",
    "Await expression cannot be a default value": "Illegal await-expression in formal parameters "
    "of async function",
    "Missing catch or finally clause": "Missing catch or finally after try",
    "Multiple default clauses": "More than one default clause in switch statement",
    "'with' in strict mode": "Strict mode code may not include a with statement",
    "Deleting local variable in strict mode": "Delete of an unqualified identifier in strict mode.",
    "'super' keyword outside a method": "'super' keyword unexpected here",
    "super() call outside constructor of a subclass": "'super' keyword unexpected here",
    "Invalid use of 'super'": "'super' keyword unexpected here",
    "Duplicate constructor in the same class": "A class may only have one constructor",
    "Constructor can't have get/set modifier": "Class constructor may not be an accessor",
    "Constructor can't be a generator": "Class constructor may not be a generator",
    "Constructor can't be an async method": "Class constructor may not be an async method",
    "Classes can't have an element named '#constructor'": "Classes may not have a field "
    "named 'constructor'",
    "Classes may not have a static property named prototype": "Classes may not have a static "
    "property named 'prototype'",
    "Classes can't have a field named 'constructor'": "Classes may not have a field named "
    "'constructor'",
    "Classes can't have a static field named 'prototype'": "Classes may not have a static property "
    "named 'prototype'",
    "getter should have no params": "Getter must not have any formal parameters.",
    "setter should have exactly one param": "Setter must have exactly one formal parameter.",
    "Setter cannot use rest params": "Setter function argument must not be a rest parameter",
    "Cannot use 'arguments' in class field initializer": "'arguments' is not allowed in class "
    "field initializer or static initialization block",
    "Cannot use arguments in class static initialization block": "'arguments' is not allowed in "
    "class field initializer or static initialization block",
    "'new.target' can only be used in functions and class static block": "new.target expression is "
    "not allowed here",
    "Optional chaining cannot appear in the callee of new expressions": "Invalid optional chain "
    "from new expression",
    "Optional chaining cannot appear in the tag of tagged template expressions": "Invalid tagged "
    "template on optional chain",
    "Binding yield in strict mode": "Unexpected strict mode reserved word",
    "Binding rvalue": "Invalid destructuring assignment target",
    "Binding member expression": "Illegal property in declaration context",
    "Binding parenthesized expression": "Invalid destructuring assignment target",
    "Parenthesized pattern": "Invalid destructuring assignment target",
    "Numeric separator must be exactly one underscore": "Only one underscore is allowed as numeric "
    "separator",
    "Numeric separator is not allowed at the last of digits": "Numeric separators are not allowed "
    "at the end of numeric literals",
    "Numeric separator is not allowed at the first of digits": "Invalid or unexpected token",
    "Rest in a declaration": "`...` must be followed by an identifier in declaration contexts",
    "Rest in an assignment": "`...` must be followed by an assignable reference in assignment "
    "contexts",
    "Several bindings in for await": "Invalid left-hand side in for-await-of loop: Must have a "
    "single binding.",
    "Initializer in for await": "for-await-of loop variable declaration may not have an "
    "initializer.",
    "Can not use 'await' as identifier inside an async function": AWAIT_AS_PARAMETER,
    "Invalid escape sequence": "\\8 and \\9 are not allowed in strict mode.",
    "Invalid escape sequence in template string": "\\8 and \\9 are not allowed in template "
    "strings.",
    "Numeric separator is not allowed in legacy octal numeric literals": "Numeric separator can "
    "not be used after leading 0.",
}
"""Messages that do not depend on more than the parser's own."""

BY_TOKEN = (
    "Unexpected token",
    "The keyword '",
    "Unexpected keyword '",
    "Escape sequence in keyword ",
    "Logical expressions and coalesce expressions cannot be mixed",
    "Object pattern can't contain",
    "Cannot use 'yield' as identifier",
    "Cannot use 'await' as identifier",
    "Cannot use await in class static",
)
"""Beginnings of messages for which V8 says that the token at the place is unexpected."""

REGULAR_EXPRESSION: dict[str, str] = {
    "Invalid unicode escape": "Invalid Unicode escape",
}
"""What follows the second colon of "Invalid regular expression: /pattern/flags: "."""

AWAIT_OUTSIDE = "await is only valid in async functions and the top level bodies of modules"
FUNCTION_IN_STATEMENT = (
    "In non-strict mode code, functions can only be declared at top level, inside a block, or as "
    "the body of an if statement."
)
FUNCTION_IN_STRICT_STATEMENT = (
    "In strict mode code, functions can only be declared at top level or inside a block."
)
GENERATOR_IN_STATEMENT = "Generators can only be declared at the top level or inside a block."
LEXICAL_IN_STATEMENT = "Lexical declaration cannot appear in a single-statement context"
ASYNC_FUNCTION_IN_STATEMENT = (
    "Async functions can only be declared at the top level or inside a block."
)
UNARY_BEFORE_POWER = (
    "Unary operator used immediately before exponentiation expression. Parenthesis must be used to "
    "disambiguate operator precedence"
)
