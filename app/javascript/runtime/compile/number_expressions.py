"""Expressions of nothing but numbers, written anew as text (see ``number_text``)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from app.javascript.runtime.compile.code import Code
from app.javascript.runtime.compile.number_names import NotNumbers, NumberNames
from app.javascript.runtime.compile.plain_variables import plain_binding
from app.javascript.syntax.nodes import (
    AssignmentExpression,
    BinaryExpression,
    CallExpression,
    ConditionalExpression,
    Identifier,
    Literal,
    LogicalExpression,
    MemberExpression,
    Node,
    SequenceExpression,
    UnaryExpression,
    UpdateExpression,
)
from app.javascript.syntax.scopes.model import Binding

#: Powers are left out: engines round them differently.
_BINARY: Final = frozenset((*"+-*/%<>&|^", "<=", ">=", "==", "!=", "===", "!==", "<<", ">>", ">>>"))
_ASSIGNMENTS: Final = frozenset(
    ("=", *(f"{each}=" for each in ("+", "-", "*", "/", "%", "&", "|", "^", "<<", ">>", ">>>")))
) | {"&&=", "||=", "??="}
_UNARY: Final = frozenset("+-!~")
#: The other functions of Math round, and engines differ in the last digit.
_OF_MATH: Final = frozenset(
    "abs ceil clz32 floor fround imul max min round sign sqrt trunc".split()  # noqa: SIM905
)
_CONSTANTS: Final = frozenset({"Infinity", "NaN", "undefined"})


class NumberExpressions:
    """Writes the expressions of one loop or one function."""

    def __init__(self, code: Code, names: NumberNames) -> None:
        self._code = code
        self._names = names

    def write(self, node: Node) -> str:
        """The expression, in brackets where they matter; NotNumbers for another."""
        writer = _WRITERS.get(type(node))
        if writer is None:
            raise NotNumbers
        return writer(self, node)

    def declare(self, node: Identifier) -> str:
        """The name of a variable that the text declares."""
        return self._names.declare(self._binding(node))

    def target(self, node: Node) -> str:
        """The name of a variable that is written."""
        if not isinstance(node, Identifier):
            raise NotNumbers
        binding = self._binding(node)
        if binding.immutable:
            raise NotNumbers
        return self._names.variable(binding, node, written=True)

    def _binding(self, node: Identifier) -> Binding:
        binding = plain_binding(node, self._code)
        if binding is None:
            raise NotNumbers
        return binding

    def _is_global(self, node: Node, names: frozenset[str]) -> bool:
        """Whether it is one of these names, and means what it means anywhere."""
        if not isinstance(node, Identifier) or node.name not in names:
            return False
        reference = self._code.reference(node)
        declared = node.name in self._code.realm.declarations
        return reference.binding is None and not reference.lookups and not declared

    def _literal(self, node: Literal) -> str:
        if node.value is None or isinstance(node.value, bool):
            return {None: "null", True: "true", False: "false"}[node.value]
        if not isinstance(node.value, float):
            raise NotNumbers
        return "(1/0)" if node.value == float("inf") else repr(node.value)

    def _identifier(self, node: Identifier) -> str:
        if self._is_global(node, _CONSTANTS):
            return node.name
        return self._names.variable(self._binding(node), node)

    def _binary(self, node: BinaryExpression) -> str:
        return self._infix(node.left, node.operator, node.right, _BINARY)

    def _logical(self, node: LogicalExpression) -> str:
        return self._infix(node.left, node.operator, node.right, _LOGICAL)

    def _infix(self, left: Node, operator: str, right: Node, known: frozenset[str]) -> str:
        if operator not in known:
            raise NotNumbers
        return f"({self.write(left)} {operator} {self.write(right)})"

    def _unary(self, node: UnaryExpression) -> str:
        if node.operator not in _UNARY:
            raise NotNumbers
        return f"({node.operator} {self.write(node.argument)})"

    def _update(self, node: UpdateExpression) -> str:
        name = self.target(node.argument)
        return f"({node.operator}{name})" if node.prefix else f"({name}{node.operator})"

    def _assignment(self, node: AssignmentExpression) -> str:
        if node.operator not in _ASSIGNMENTS:
            raise NotNumbers
        return f"({self.target(node.left)} {node.operator} {self.write(node.right)})"

    def _conditional(self, node: ConditionalExpression) -> str:
        parts = map(self.write, (node.test, node.consequent, node.alternate))
        return "({}?{}:{})".format(*parts)

    def _sequence(self, node: SequenceExpression) -> str:
        return f"({','.join(map(self.write, node.expressions))})"

    def _member(self, node: MemberExpression, members: frozenset[str] = frozenset({"PI"})) -> str:
        """A constant of Math, which nobody can change, or another of its ``members``."""
        name = node.property
        plain = isinstance(name, Identifier) and not node.computed and not node.optional
        if not plain or not self._is_global(node.object, frozenset({"Math"})):
            raise NotNumbers
        assert isinstance(name, Identifier)
        if name.name not in members:
            raise NotNumbers
        return f"Math.{name.name}"

    def _call(self, node: CallExpression) -> str:
        if node.optional:
            raise NotNumbers
        if isinstance(node.callee, Identifier):
            callee = self._names.function(self._binding(node.callee), node.callee)
        elif isinstance(node.callee, MemberExpression):
            callee = self._member(node.callee, _OF_MATH)
            self._names.of_math.add(callee.removeprefix("Math."))
        else:
            raise NotNumbers
        return f"{callee}({','.join(map(self.write, node.arguments))})"


_LOGICAL: Final = frozenset({"&&", "||", "??"})

_WRITERS: Final[dict[type[Node], Callable[[NumberExpressions, Any], str]]] = {
    AssignmentExpression: NumberExpressions._assignment,
    BinaryExpression: NumberExpressions._binary,
    CallExpression: NumberExpressions._call,
    ConditionalExpression: NumberExpressions._conditional,
    Identifier: NumberExpressions._identifier,
    Literal: NumberExpressions._literal,
    LogicalExpression: NumberExpressions._logical,
    MemberExpression: NumberExpressions._member,
    SequenceExpression: NumberExpressions._sequence,
    UnaryExpression: NumberExpressions._unary,
    UpdateExpression: NumberExpressions._update,
}
