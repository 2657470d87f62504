"""Statements and declarations of variables: https://tc39.es/ecma262/#sec-ecmascript-language-statements-and-declarations."""

from dataclasses import dataclass
from typing import Literal as OneOf

from app.javascript.syntax.nodes.base import Expression, Node, Pattern, Statement
from app.javascript.syntax.nodes.expressions import Identifier

VariableKind = OneOf["var", "let", "const"]


@dataclass(slots=True, eq=False)
class ExpressionStatement(Statement):
    """`expression;`; `directive` is the raw text between the quotes in a directive prologue."""

    expression: Expression
    directive: str | None


@dataclass(slots=True, eq=False)
class EmptyStatement(Statement):
    """`;`."""


@dataclass(slots=True, eq=False)
class DebuggerStatement(Statement):
    """`debugger`."""


@dataclass(slots=True, eq=False)
class BlockStatement(Statement):
    """A block, or the body of a function (ESTree's FunctionBody)."""

    body: list[Statement]


@dataclass(slots=True, eq=False)
class VariableDeclarator(Node):
    """One binding of a declaration; without `init` in for-in (but Annex B.3.5) and for-of."""

    id: Pattern
    init: Expression | None


@dataclass(slots=True, eq=False)
class VariableDeclaration(Statement):
    """`var`, `let` or `const`."""

    declarations: list[VariableDeclarator]
    kind: VariableKind


@dataclass(slots=True, eq=False)
class WithStatement(Statement):
    """`with (object) body`; sloppy code only."""

    object: Expression
    body: Statement


@dataclass(slots=True, eq=False)
class IfStatement(Statement):
    """`if`; a sloppy branch may be a FunctionDeclaration, standing in a block of its own."""

    test: Expression
    consequent: Statement
    alternate: Statement | None


@dataclass(slots=True, eq=False)
class LabeledStatement(Statement):
    """`label: body`."""

    label: Identifier
    body: Statement


@dataclass(slots=True, eq=False)
class BreakStatement(Statement):
    """`break label`."""

    label: Identifier | None


@dataclass(slots=True, eq=False)
class ContinueStatement(Statement):
    """`continue label`."""

    label: Identifier | None


@dataclass(slots=True, eq=False)
class ReturnStatement(Statement):
    """`return argument`."""

    argument: Expression | None


@dataclass(slots=True, eq=False)
class ThrowStatement(Statement):
    """`throw argument`."""

    argument: Expression


@dataclass(slots=True, eq=False)
class CatchClause(Node):
    """`catch (param) body`; `param` is None in `catch {}`."""

    param: Pattern | None
    body: BlockStatement


@dataclass(slots=True, eq=False)
class TryStatement(Statement):
    """`try`; at least one of `handler` and `finalizer` is there."""

    block: BlockStatement
    handler: CatchClause | None
    finalizer: BlockStatement | None


@dataclass(slots=True, eq=False)
class SwitchCase(Node):
    """`case test:`, or `default:` where `test` is None."""

    test: Expression | None
    consequent: list[Statement]


@dataclass(slots=True, eq=False)
class SwitchStatement(Statement):
    """`switch`; all its cases share one block scope, that of this node."""

    discriminant: Expression
    cases: list[SwitchCase]


@dataclass(slots=True, eq=False)
class WhileStatement(Statement):
    """`while (test) body`."""

    test: Expression
    body: Statement


@dataclass(slots=True, eq=False)
class DoWhileStatement(Statement):
    """`do body while (test)`."""

    body: Statement
    test: Expression


@dataclass(slots=True, eq=False)
class ForStatement(Statement):
    """`for (init; test; update) body`."""

    init: VariableDeclaration | Expression | None
    test: Expression | None
    update: Expression | None
    body: Statement


@dataclass(slots=True, eq=False)
class ForInStatement(Statement):
    """`for (left in right) body`."""

    left: VariableDeclaration | Pattern
    right: Expression
    body: Statement


@dataclass(slots=True, eq=False)
class ForOfStatement(Statement):
    """`for (left of right) body`, `for await` when `is_await`."""

    left: VariableDeclaration | Pattern
    right: Expression
    body: Statement
    is_await: bool
