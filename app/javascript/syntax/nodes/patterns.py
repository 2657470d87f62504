"""Binding and assignment patterns: https://tc39.es/ecma262/#sec-destructuring-binding-patterns.

A declaration's patterns end in Identifiers; an assignment's may end in MemberExpressions too.
"""

from dataclasses import dataclass

from app.javascript.syntax.nodes.base import Expression, Node, Pattern


@dataclass(slots=True, eq=False)
class RestElement(Pattern):
    """`...argument` at the end of a pattern or parameter list."""

    argument: Pattern


@dataclass(slots=True, eq=False)
class AssignmentPattern(Pattern):
    """`left = right`: `right` is the initializer for an undefined value."""

    left: Pattern
    right: Expression


@dataclass(slots=True, eq=False)
class ArrayPattern(Pattern):
    """An array pattern; None is an elision, a RestElement stands only at the end."""

    elements: list[Pattern | None]


@dataclass(slots=True, eq=False)
class AssignmentProperty(Node):
    """A property of an object pattern (ESTree's type is `Property`)."""

    key: Expression
    value: Pattern
    shorthand: bool
    computed: bool


@dataclass(slots=True, eq=False)
class ObjectPattern(Pattern):
    """An object pattern; a RestElement stands only at the end."""

    properties: list[AssignmentProperty | RestElement]
