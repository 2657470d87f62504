"""Expressions: https://tc39.es/ecma262/#sec-ecmascript-language-expressions."""

from dataclasses import dataclass
from typing import Literal as OneOf

from app.javascript.syntax.nodes.base import Expression, Node, Pattern

UnaryOperator = OneOf["-", "+", "!", "~", "typeof", "void", "delete"]
UpdateOperator = OneOf["++", "--"]
LogicalOperator = OneOf["||", "&&", "??"]
BinaryOperator = OneOf[
    "==", "!=", "===", "!==", "<", "<=", ">", ">=", "<<", ">>", ">>>", "+", "-", "*", "/", "%",
    "**", "|", "^", "&", "in", "instanceof",
]  # fmt: skip
AssignmentOperator = OneOf[
    "=", "+=", "-=", "*=", "/=", "%=", "**=", "<<=", ">>=", ">>>=", "|=", "^=", "&=",
    "||=", "&&=", "??=",
]  # fmt: skip
PropertyKind = OneOf["init", "get", "set"]


@dataclass(slots=True, eq=False)
class Identifier(Expression, Pattern):
    """A name: a reference, a binding, a label or a property name, by where it stands.

    `parenthesized` is true for `(a)`, which matters to NamedEvaluation: `(a) = function () {}`
    names nothing.
    """

    name: str
    parenthesized: bool


@dataclass(slots=True, eq=False)
class PrivateIdentifier(Node):
    """A private name, `name` without its `#`."""

    name: str


@dataclass(slots=True, eq=False)
class ThisExpression(Expression):
    """The `this` value."""


@dataclass(slots=True, eq=False)
class Super(Node):
    """The keyword `super`, as callee or as object of a member expression."""


@dataclass(slots=True, eq=False)
class SpreadElement(Node):
    """`...argument` in a call, an array or an object."""

    argument: Expression


@dataclass(slots=True, eq=False)
class ArrayExpression(Expression):
    """An array literal; None is a hole."""

    elements: list[Expression | SpreadElement | None]


@dataclass(slots=True, eq=False)
class Property(Node):
    """A property of an object literal.

    `key` is an Identifier, Literal or BigIntLiteral unless `computed`. A `__proto__: value` that is
    neither computed, shorthand nor a method sets the prototype. An accessor or method has a
    FunctionExpression as `value`.
    """

    key: Expression
    value: Expression
    kind: PropertyKind
    method: bool
    shorthand: bool
    computed: bool


@dataclass(slots=True, eq=False)
class ObjectExpression(Expression):
    """An object literal."""

    properties: list[Property | SpreadElement]


@dataclass(slots=True, eq=False)
class UnaryExpression(Expression):
    """A prefix operator; `delete (a.b)` deletes like `delete a.b`."""

    operator: UnaryOperator
    argument: Expression


@dataclass(slots=True, eq=False)
class UpdateExpression(Expression):
    """`++` or `--`; `argument` is an Identifier or MemberExpression."""

    operator: UpdateOperator
    prefix: bool
    argument: Expression


@dataclass(slots=True, eq=False)
class BinaryExpression(Expression):
    """A binary operator; `left` is a PrivateIdentifier only in `#name in object`."""

    operator: BinaryOperator
    left: Expression | PrivateIdentifier
    right: Expression


@dataclass(slots=True, eq=False)
class LogicalExpression(Expression):
    """A short-circuiting operator."""

    operator: LogicalOperator
    left: Expression
    right: Expression


@dataclass(slots=True, eq=False)
class AssignmentExpression(Expression):
    """An assignment; `left` is an Identifier or MemberExpression unless `operator` is `=`."""

    operator: AssignmentOperator
    left: Pattern
    right: Expression


@dataclass(slots=True, eq=False)
class ConditionalExpression(Expression):
    """`test ? consequent : alternate`."""

    test: Expression
    consequent: Expression
    alternate: Expression


@dataclass(slots=True, eq=False)
class MemberExpression(Expression, Pattern):
    """A property access.

    `property` is an Identifier or PrivateIdentifier unless `computed`; `optional` marks the `?.`
    itself, the ChainExpression around it marks how far it short-circuits.
    """

    object: "Expression | Super"
    property: Expression | PrivateIdentifier
    computed: bool
    optional: bool


@dataclass(slots=True, eq=False)
class ChainExpression(Expression):
    """The extent of an optional chain: undefined if a `?.` inside meets null or undefined."""

    expression: Expression


@dataclass(slots=True, eq=False)
class CallExpression(Expression):
    """A call; `super(...)` has a Super as `callee`."""

    callee: Expression | Super
    arguments: list[Expression | SpreadElement]
    optional: bool


@dataclass(slots=True, eq=False)
class NewExpression(Expression):
    """`new callee(...arguments)`."""

    callee: Expression
    arguments: list[Expression | SpreadElement]


@dataclass(slots=True, eq=False)
class SequenceExpression(Expression):
    """The comma operator."""

    expressions: list[Expression]


@dataclass(slots=True, eq=False)
class YieldExpression(Expression):
    """`yield argument`, or `yield* argument` when `delegate`."""

    argument: Expression | None
    delegate: bool


@dataclass(slots=True, eq=False)
class AwaitExpression(Expression):
    """`await argument`."""

    argument: Expression


@dataclass(slots=True, eq=False)
class MetaProperty(Expression):
    """`new.target` or `import.meta`."""

    meta: Identifier
    property: Identifier


@dataclass(slots=True, eq=False)
class ImportExpression(Expression):
    """`import(source, options)`."""

    source: Expression
    options: Expression | None
