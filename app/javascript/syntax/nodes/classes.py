"""Classes: https://tc39.es/ecma262/#sec-class-definitions."""

from dataclasses import dataclass
from typing import Literal as OneOf

from app.javascript.syntax.nodes.base import ClassElement, Expression, Node, Statement
from app.javascript.syntax.nodes.expressions import Identifier, PrivateIdentifier
from app.javascript.syntax.nodes.functions import FunctionExpression

MethodKind = OneOf["constructor", "method", "get", "set"]


@dataclass(slots=True, eq=False)
class MethodDefinition(ClassElement):
    """A method, accessor or the constructor."""

    key: Expression | PrivateIdentifier
    value: FunctionExpression
    kind: MethodKind
    computed: bool
    static: bool


@dataclass(slots=True, eq=False)
class PropertyDefinition(ClassElement):
    """A field; `value` is its initializer, which runs like a method of its own."""

    key: Expression | PrivateIdentifier
    value: Expression | None
    computed: bool
    static: bool


@dataclass(slots=True, eq=False)
class StaticBlock(ClassElement):
    """`static { ... }`, which runs like a method of its own."""

    body: list[Statement]


@dataclass(slots=True, eq=False)
class ClassBody(Node):
    """The members of a class in the order of the text."""

    body: list[ClassElement]


@dataclass(slots=True, eq=False)
class Class(Node):
    """What declarations and expressions share; `span` is the text that toString gives back."""

    id: Identifier | None
    super_class: Expression | None
    body: ClassBody


@dataclass(slots=True, eq=False)
class ClassDeclaration(Class, Statement):
    """A class declaration; `id` is None only in `export default class {}`."""


@dataclass(slots=True, eq=False)
class ClassExpression(Class, Expression):
    """A class expression."""
