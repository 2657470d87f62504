"""How V8 prints a callee in "... is not a function".

https://chromium.googlesource.com/v8/v8/+/main/src/ast/prettyprinter.cc (CallPrinter)
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from app.javascript.runtime.conversion import to_string
from app.javascript.syntax import nodes
from app.javascript.syntax.nodes import Node

INTERMEDIATE = "(intermediate value)"


def callee_text(node: Node) -> str:
    """The text that names ``node`` in an error message."""
    printer = _PRINTERS.get(type(node))
    return INTERMEDIATE if printer is None else printer(node)


def iterable_text(node: Node) -> str:
    """The text that names an expression in "... is not iterable"."""
    if isinstance(node, nodes.CallExpression):
        return f"{callee_text(node.callee)} is not a function or its return value"
    if isinstance(node, nodes.ObjectExpression) and node.properties:
        return ""
    return callee_text(node)


def _member(node: nodes.MemberExpression) -> str:
    target = callee_text(node.object)
    dots = "?." if node.optional else "."
    name = node.property
    if isinstance(name, nodes.PrivateIdentifier):
        return f"{target}{dots}#{name.name}"
    if not node.computed and isinstance(name, nodes.Identifier):
        return f"{target}{dots}{name.name}"
    if isinstance(name, nodes.Literal) and isinstance(name.value, str):
        return f"{target}{dots}{name.value}"
    dots = "?." if node.optional else ""
    return f"{target}{dots}[{callee_text(name)}]"


def _literal(node: nodes.Literal) -> str:
    value = node.value
    if isinstance(value, str):
        return f'"{value}"'
    if isinstance(value, float):
        return to_string(value)
    return "null" if value is None else str(value).lower()


def _template(node: nodes.TemplateLiteral) -> str:
    if not node.expressions:
        return f'"{node.quasis[0].cooked}"'
    return INTERMEDIATE


def _array(node: nodes.ArrayExpression) -> str:
    shown = ("" if element is None else callee_text(element) for element in node.elements)
    return f"[{','.join(shown)}]"


def _object(node: nodes.ObjectExpression) -> str:
    return "{" + INTERMEDIATE * len(node.properties) + "}"


def _unary(node: nodes.UnaryExpression) -> str:
    space = " " if node.operator.isalpha() else ""
    return f"({node.operator}{space}{callee_text(node.argument)})"


def _update(node: nodes.UpdateExpression) -> str:
    argument = callee_text(node.argument)
    return f"({node.operator}{argument})" if node.prefix else f"({argument}{node.operator})"


def _binary(node: nodes.BinaryExpression | nodes.LogicalExpression) -> str:
    return f"({callee_text(node.left)} {node.operator} {callee_text(node.right)})"


def _sequence(node: nodes.SequenceExpression) -> str:
    return f"({' , '.join(callee_text(part) for part in node.expressions)})"


def _new(node: nodes.NewExpression) -> str:
    return INTERMEDIATE


_PRINTERS: dict[type[Node], Callable[[Any], str]] = {
    nodes.Identifier: lambda node: str(node.name),
    nodes.ThisExpression: lambda _node: "this",
    nodes.MemberExpression: _member,
    nodes.ChainExpression: lambda node: callee_text(node.expression),
    nodes.CallExpression: lambda node: f"{callee_text(node.callee)}(...)",
    nodes.NewExpression: _new,
    nodes.Literal: _literal,
    nodes.RegExpLiteral: lambda node: f"/{node.pattern}/{node.flags}",
    nodes.TemplateLiteral: _template,
    nodes.ArrayExpression: _array,
    nodes.ObjectExpression: _object,
    nodes.UnaryExpression: _unary,
    nodes.UpdateExpression: _update,
    nodes.BinaryExpression: _binary,
    nodes.LogicalExpression: _binary,
    nodes.SequenceExpression: _sequence,
    nodes.TaggedTemplateExpression: lambda node: f"{callee_text(node.tag)}(...)",
    nodes.AssignmentExpression: lambda node: callee_text(node.left),
    nodes.ConditionalExpression: lambda _node: INTERMEDIATE * 3,
    nodes.SpreadElement: lambda node: f"(...{callee_text(node.argument)})",
}
