"""Functions: https://tc39.es/ecma262/#sec-ecmascript-language-functions-and-classes."""

from dataclasses import dataclass

from app.javascript.syntax.nodes.base import Expression, Node, Pattern, Statement
from app.javascript.syntax.nodes.expressions import Identifier
from app.javascript.syntax.nodes.statements import BlockStatement
from app.trace.source import Span


@dataclass(slots=True, eq=False)
class Function(Node):
    """What all functions share.

    `source_span` is the text that Function.prototype.toString gives back: for a method or accessor
    it begins at its name (or at `get`, `async`, `*`, `[`), while `span` begins at the parameter
    list.
    """

    id: Identifier | None
    params: list[Pattern]
    body: BlockStatement | Expression
    generator: bool
    is_async: bool
    source_span: Span


@dataclass(slots=True, eq=False)
class FunctionDeclaration(Function, Statement):
    """A function declaration; `id` is None only in `export default function () {}`."""


@dataclass(slots=True, eq=False)
class FunctionExpression(Function, Expression):
    """A function expression, or the function of a method or accessor."""


@dataclass(slots=True, eq=False)
class ArrowFunctionExpression(Function, Expression):
    """An arrow function; `body` is an Expression or a BlockStatement, `id` is None."""
