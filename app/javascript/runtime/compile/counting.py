"""Loops that do nothing but count: their rounds are made at once.

``for (let i = 0; i < 1e9; i++) {}``, perhaps with a ``sum += i``, is how people keep a thread busy.
A real engine does a billion rounds in less than a second, a model in Python would take minutes.
What such a loop leaves behind can be calculated, and how long a real engine is busy with it too.

OPTIMIZATION: everything here computes what the rounds would.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from math import ceil, floor, isfinite
from typing import Final

from app.javascript.runtime.compile.code import Code, Evaluate
from app.javascript.runtime.compile.identifiers import assign_identifier
from app.javascript.runtime.compile.plain_variables import plain_binding
from app.javascript.runtime.compile.reporting import Rounds
from app.javascript.runtime.running_sums import EXACT, add_run
from app.javascript.runtime.script_function import Env
from app.javascript.syntax.nodes import (
    AnyLoop,
    AssignmentExpression,
    BinaryExpression,
    BlockStatement,
    DoWhileStatement,
    EmptyStatement,
    Expression,
    ExpressionStatement,
    ForStatement,
    Identifier,
    Literal,
    Node,
    Statement,
    UpdateExpression,
)

#: So many rounds are made one by one before the others are made at once, and as many at the end.
SEEN_ROUNDS: Final = 1_000
#: Fewer are not worth it.
_FEW: Final = 20_000
#: What V8 was seen to take for a round, in milliseconds.
ROUND_MS: Final = 0.7e-6
#: A loop that takes longer is left to the run's limits.
_LONGEST_MS: Final = 10 * 60 * 1000.0

#: Stands where a round begins, behind the test of a loop that has it there.
SKIP: Final = """
    passed += 1
    if passed == seen and skip(env, rounds):
        continue
"""

Skip = Callable[[Env, "Rounds | None"], bool]


@dataclass(frozen=True, slots=True)
class _Addition:
    """``name += by``, a Number or for None the counter; ``ahead`` when that has counted before."""

    name: Identifier
    by: float | None
    ahead: bool


@dataclass(frozen=True, slots=True)
class _Variable:
    read: Evaluate
    write: Callable[[Env, float], object]


def skip_of(node: AnyLoop, code: Code) -> Skip | None:
    """What makes many rounds of a loop at once: false when it cannot. None for other loops."""
    until = _until(node)
    if until is None:
        return None
    update = node.update if isinstance(node, ForStatement) else None
    additions = _additions(node.body, update, until.counter)
    if additions is None:
        return None
    *sums, counting = additions
    written = {each.name.name for each in additions}
    counter = _variable(counting.name, code)
    targets = [_variable(each.name, code) for each in sums]
    fixed = [_is_fixed(each, written, code) for each in until.bounds]
    if counter is None or None in targets or not all(fixed):
        return None
    found = [(each, target) for each, target in zip(sums, targets, strict=True) if target]
    assert counting.by is not None
    bounds = [code.expression(each) for each in until.bounds]
    return _Counting(counter, counting.by, until.rounds_left, bounds, found, code).skip


def _until(node: AnyLoop) -> _Until | None:
    """``counter < bound`` and its like; at the end of a round also ``counter % bound != other``."""
    test = node.test
    if not isinstance(test, BinaryExpression):
        return None
    left, operator = test.left, test.operator
    if isinstance(node, DoWhileStatement):
        if (
            operator not in ("!=", "!==")
            or not isinstance(left, BinaryExpression)
            or left.operator != "%"
            or not isinstance(left.left, Identifier)
        ):
            return None
        return _Until(left.left.name, [left.right, test.right], _rounds_to_remainder)
    if not isinstance(left, Identifier) or operator not in ("<", "<=", ">", ">="):
        return None
    return _Until(left.name, [test.right], partial(_rounds_to_bound, operator))


def _rounds_to_bound(operator: str, first: float, step: float, bound: float) -> int:
    """0 when the counter goes the other way, or not in whole steps."""
    whole = first.is_integer() and step.is_integer() and isfinite(bound)
    if not whole or (step > 0) is not operator.startswith("<"):
        return 0
    distance = (bound - first) / step
    return floor(distance) + 1 if operator.endswith("=") else ceil(distance)


def _rounds_to_remainder(first: float, step: float, modulus: float, remainder: float) -> int:
    """0 when that is not simply a matter of counting up by one."""
    simple = first >= 0 and step == 1 and 0 <= remainder < modulus < EXACT
    if not simple or not (first.is_integer() and modulus.is_integer() and remainder.is_integer()):
        return 0
    return int((remainder - first) % modulus) or int(modulus)


def _additions(body: Statement, update: Expression | None, counter: str) -> list[_Addition] | None:
    """What a round adds to what, the counter last; None when it does anything else."""
    expressions = [*_expressions(body), *([] if update is None else [update])]
    sums: dict[str, _Addition] = {}
    counting: _Addition | None = None
    for expression in expressions:
        added = _addition(expression, counter, ahead=counting is not None)
        if added is None or added.name.name in sums:
            return None
        if added.name.name != counter:
            sums[added.name.name] = added
        elif counting is not None or added.by is None:
            return None
        else:
            counting = added
    return None if counting is None or not counting.by else [*sums.values(), counting]


def _expressions(body: Statement) -> Iterator[Expression | None]:
    """Those of the statements; None for another statement."""
    statements: Sequence[Statement] = body.body if isinstance(body, BlockStatement) else [body]
    for statement in statements:
        if isinstance(statement, ExpressionStatement):
            yield statement.expression
        elif not isinstance(statement, EmptyStatement):
            yield None


def _addition(node: Expression | None, counter: str, *, ahead: bool) -> _Addition | None:
    if isinstance(node, UpdateExpression) and isinstance(node.argument, Identifier):
        return _Addition(node.argument, 1.0 if node.operator == "++" else -1.0, ahead)
    if not isinstance(node, AssignmentExpression) or not isinstance(node.left, Identifier):
        return None
    sign = {"+=": 1.0, "-=": -1.0}.get(node.operator)
    right = node.right
    if sign is None:
        return None
    if isinstance(right, Literal) and type(right.value) is float:
        return _Addition(node.left, sign * right.value, ahead)
    if isinstance(right, Identifier) and right.name == counter and sign > 0:
        return _Addition(node.left, None, ahead)
    return None


def _variable(name: Identifier, code: Code) -> _Variable | None:
    """It is initialized: rounds have been made with it."""
    if plain_binding(name, code) is None:
        return None
    return _Variable(code.expression(name), assign_identifier(code, name))


def _is_fixed(node: Node, written: set[str], code: Code) -> bool:
    """Whether it is the same in each round, and nobody notices that it is read."""
    if isinstance(node, BinaryExpression):
        return _is_fixed(node.left, written, code) and _is_fixed(node.right, written, code)
    if isinstance(node, Identifier):
        return node.name not in written and code.reference(node).binding is not None
    return isinstance(node, Literal) and type(node.value) is float


@dataclass(frozen=True, slots=True)
class _Until:
    """The counter's name, what it is compared with, and how many rounds that makes.

    ``rounds_left`` takes the counter, its step and the bounds; 0 when nothing is known of them.
    """

    counter: str
    bounds: list[Node]
    rounds_left: Callable[..., int]


@dataclass(frozen=True, slots=True)
class _Counting:
    counter: _Variable
    step: float
    rounds_left: Callable[..., int]
    bounds: list[Evaluate]
    sums: list[tuple[_Addition, _Variable]]
    code: Code

    def skip(self, env: Env, rounds: Rounds | None) -> bool:
        """All rounds but the last ones, if all that they do is known exactly."""
        first = self.counter.read(env)
        bounds = [bound(env) for bound in self.bounds]
        if any(type(each) is not float for each in (first, *bounds)):
            return False
        many = self.rounds_left(first, self.step, *bounds) - SEEN_ROUNDS
        if many < _FEW or many * ROUND_MS > _LONGEST_MS:
            return False
        totals = [self._total(addition, at.read(env), first, many) for addition, at in self.sums]
        last = first + many * self.step
        if None in totals or abs(last) >= EXACT:
            return False
        for (_, at), total in zip(self.sums, totals, strict=True):
            at.write(env, total or 0.0)
        self.counter.write(env, last)
        if rounds is not None:
            rounds.skip(many)
        self.code.realm.agent.strands.compute(many * ROUND_MS)
        return True

    def _total(self, addition: _Addition, total: object, first: float, many: int) -> float | None:
        if type(total) is not float or not total.is_integer() or abs(total) > 2.0**70:
            return None
        if addition.by is not None:
            after = int(total) + int(addition.by) * many
            exact = addition.by.is_integer() and max(abs(int(total)), abs(after)) <= EXACT
            return float(after) if exact else None
        begin, step = int(first + self.step if addition.ahead else first), int(self.step)
        largest = max(abs(begin), abs(begin + many * step))
        if abs(int(total)) + many * largest <= EXACT:
            return float(int(total) + many * begin + step * (many * (many - 1) // 2))
        if step != 1 or begin < 0 or total < -EXACT:
            return None
        return float(add_run(int(total), begin, many))
