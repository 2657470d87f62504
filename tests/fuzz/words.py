"""The operators and names that random programs use."""

# ruff: noqa: E501  (each line is a table)

BINARY = ("+", "-", "*", "/", "%", "**", "==", "!=", "===", "!==", "<", ">", "<=", ">=", "<<", ">>", ">>>",
          "&", "|", "^", "in", "instanceof")  # fmt: skip
LOGICAL = ("&&", "||", "??")
UNARY = ("-", "+", "!", "~", "typeof ", "void ", "delete ")
ASSIGNING = ("=", "+=", "-=", "*=", "/=", "%=", "**=", "<<=", ">>=", ">>>=", "&=", "|=", "^=", "&&=",
             "||=", "??=")  # fmt: skip
NAMES = ("a", "b", "c", "d", "o", "f", "g")
KEYS = (
    "a",
    "x",
    "length",
    "then",
    "constructor",
    "__proto__",
    "next",
    "return",
    "valueOf",
    "prototype",
    "name",
)
METHODS = ("map", "push", "then", "toString", "next", "call", "slice", "concat", "forEach", "at", "splice", "sort",
           "join", "bind", "apply", "return", "throw", "get", "set", "has", "add", "finally", "replace", "split")  # fmt: skip
