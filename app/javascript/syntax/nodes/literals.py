"""Literals and templates: https://tc39.es/ecma262/#sec-primary-expression-literals."""

from dataclasses import dataclass

from app.javascript.syntax.nodes.base import Expression, Node


@dataclass(slots=True, eq=False)
class Literal(Expression):
    """A null, boolean, number or string literal.

    `value` is None, bool, float (every number, integers too) or str (one char per UTF-16 code
    unit).
    """

    value: str | float | bool | None
    raw: str


@dataclass(slots=True, eq=False)
class BigIntLiteral(Expression):
    """A BigInt literal, such as `0x10n`."""

    value: int
    raw: str


@dataclass(slots=True, eq=False)
class RegExpLiteral(Expression):
    """A regular expression literal; each evaluation creates a new object."""

    pattern: str
    flags: str
    raw: str


@dataclass(slots=True, eq=False)
class TemplateElement(Node):
    """A literal part of a template; `cooked` is None where a tag allowed an invalid escape."""

    cooked: str | None
    raw: str
    tail: bool


@dataclass(slots=True, eq=False)
class TemplateLiteral(Expression):
    """A template; there is always one more of `quasis` than of `expressions`."""

    quasis: list[TemplateElement]
    expressions: list[Expression]


@dataclass(slots=True, eq=False)
class TaggedTemplateExpression(Expression):
    """A call of `tag`; the template object is made once per site, so `quasi` is its key.

    https://tc39.es/ecma262/#sec-gettemplateobject
    """

    tag: Expression
    quasi: TemplateLiteral
