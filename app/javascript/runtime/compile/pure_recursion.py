"""Functions that compute a number out of numbers by calling themselves: ``fib(40)`` and its like.

People keep a thread busy with them. A real engine makes the 331 million calls of ``fib(40)`` in
a second and a half, a model in Python would take minutes. Such a function answers the same for
the same arguments, so once it has been called very often, answers are kept while it runs; how many
calls each one stands for is kept too, as a real engine is busy with all of them.

OPTIMIZATION: everything here computes what the calls would.
"""

from __future__ import annotations

from typing import Any, Final

from app.javascript.runtime.compile.code import Code, Evaluate
from app.javascript.runtime.completion import ThrowCompletion
from app.javascript.runtime.script_function import Env, FunctionCode, ScriptFunction
from app.javascript.runtime.values import Value
from app.javascript.syntax.nodes import (
    AnyFunction,
    BinaryExpression,
    BlockStatement,
    CallExpression,
    ConditionalExpression,
    Expression,
    Identifier,
    IfStatement,
    Literal,
    LogicalExpression,
    Node,
    PrivateIdentifier,
    ReturnStatement,
    UnaryExpression,
    VariableDeclaration,
)

#: So many statements are made before answers are kept.
SEEN_STATEMENTS: Final = 30_000
#: What V8 was seen to take for a call, in milliseconds.
CALL_MS: Final = 4e-6
#: What would take longer is left to the run's limits.
_LONGEST_MS: Final = 10 * 60 * 1000.0
_MOST_ANSWERS: Final = 100_000


class PureFunction:
    """One function that remembers its answers.

    ``evaluate`` stands for the body when fewer than ``mark`` statements of the run's are left. The
    counts are those of the outermost such call that is under way.
    """

    __slots__ = (
        "_answers", "_body", "_calls", "_code", "_depth", "_end", "_is_itself", "_itself",
        "_shared", "_skipped", "mark",
    )  # fmt: skip

    def __init__(
        self, body: Evaluate, arguments: int, itself: Evaluate, shared: FunctionCode, code: Code
    ) -> None:
        self.mark = code.realm.agent.budget.statements_left - SEEN_STATEMENTS
        self._body = body
        self._end = 1 + arguments
        self._itself = itself
        self._shared = shared
        self._code = code
        #: The answer, and how many calls it takes.
        self._answers: dict[tuple[Any, ...], tuple[Value, int]] = {}
        self._is_itself = False
        self._depth = self._calls = self._skipped = 0

    def evaluate(self, env: Env) -> Value:
        """The body's answer."""
        if not self._depth:
            self._is_itself = self._calls_itself(env)
        self._depth += 1
        try:
            value = self._remembered(env)
        except BaseException:
            self._depth -= 1
            raise
        self._depth -= 1
        if not self._depth and self._skipped:
            skipped, self._skipped = self._skipped, 0
            self._code.realm.agent.strands.compute(skipped * CALL_MS)
        return value

    def _remembered(self, env: Env) -> Value:
        self._calls += 1
        arguments = tuple(env[1 : self._end])
        if not self._is_itself or any(type(each) is not float or not each for each in arguments):
            return self._body(env)  # type: ignore[no-any-return]
        known = self._answers.get(arguments)
        if known is not None:
            self._skip(known[1])
            return known[0]
        before = self._calls + self._skipped
        value: Value = self._body(env)
        if len(self._answers) < _MOST_ANSWERS:
            self._answers[arguments] = value, self._calls + self._skipped - before
        return value

    def _skip(self, calls: int) -> None:
        self._skipped += calls
        if self._skipped * CALL_MS > _LONGEST_MS:
            self._skipped = 0
            raise self._code.realm.agent.budget.statements_spent()

    def _calls_itself(self, env: Env) -> bool:
        """Whether the name that it calls is its own, as it stays while nothing else runs."""
        try:
            found = self._itself(env)
        except ThrowCompletion:
            return False
        return isinstance(found, ScriptFunction) and found.code is self._shared


def pure_function(
    body: Evaluate, node: AnyFunction, shared: FunctionCode, code: Code
) -> PureFunction | None:
    """The function, if it is one of those."""
    own = _own_calls(node)
    if own is None or len(own) < 2 or shared.is_async or shared.generator:
        return None
    return PureFunction(body, len(node.params), code.expression(own[0]), shared, code)


def _own_calls(node: AnyFunction) -> list[Identifier] | None:
    """The names by which the function calls one function; None if it does anything else.

    It may read its own parameters and variables, calculate, decide and answer.
    """
    names = [each.name if isinstance(each, Identifier) else "" for each in node.params]
    if not names or "" in names:
        return None
    own, callees = set(names), []
    pending: list[Node] = [node.body]
    while pending:
        each = pending.pop()
        if isinstance(each, CallExpression):
            if not isinstance(each.callee, Identifier) or each.optional:
                return None
            callees.append(each.callee)
            pending += each.arguments
        elif isinstance(each, VariableDeclaration):
            if each.kind == "var" or not all(_declares(each, own)):
                return None
            pending += [one.init for one in each.declarations if one.init is not None]
        elif isinstance(each, Identifier):
            if each.name not in own:
                return None
        elif (parts := _parts(each)) is not None:
            pending += reversed(parts)
        else:
            return None
    is_one = len({each.name for each in callees}) == 1 and callees[0].name not in own
    return callees if is_one else None


def _declares(node: VariableDeclaration, own: set[str]) -> list[bool]:
    """Whether each declares a plain name; adds it to the function's own."""
    found = []
    for each in node.declarations:
        found.append(isinstance(each.id, Identifier) and each.init is not None)
        if isinstance(each.id, Identifier):
            own.add(each.id.name)
    return found


def _parts(node: Node) -> list[Node] | None:
    """What a harmless statement or expression consists of; None for another."""
    match node:
        case Literal():
            return [] if type(node.value) in (float, bool) else None
        case BlockStatement():
            return [*node.body]
        case ReturnStatement(argument=Expression() as argument):
            return [argument]
        case IfStatement():
            return [node.test, node.consequent, *([node.alternate] if node.alternate else [])]
        case ConditionalExpression():
            return [node.test, node.consequent, node.alternate]
        case LogicalExpression():
            return [node.left, node.right]
        case BinaryExpression() if not isinstance(node.left, PrivateIdentifier):
            return None if node.operator in ("in", "instanceof") else [node.left, node.right]
        case UnaryExpression() if node.operator in ("-", "+", "!"):
            return [node.argument]
        case _:
            return None
