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
    """The text that names an expression in "... is not iterable", where calls have no brackets."""
    if isinstance(node, nodes.CallExpression | nodes.NewExpression):
        return f"{_unbracketed(node.callee)} is not a function or its return value"
    if isinstance(node, nodes.TaggedTemplateExpression):
        return f"{_unbracketed(node.tag)} is not a function or its return value"
    if isinstance(node, nodes.ChainExpression):
        return INTERMEDIATE
    return _unbracketed(node)


def looped_text(node: Node) -> str:
    """The text that names what ``for (... of node)`` goes through; "" when V8 does not find it.

    It looks for an expression at the position noted last, which in an object literal is that of
    a value that is calculated.
    """
    if isinstance(node, nodes.ChainExpression):
        return ""
    if isinstance(node, nodes.ObjectExpression) and any(map(_is_calculated, node.properties)):
        return ""
    return iterable_text(node)


def _is_calculated(part: Node) -> bool:
    if not isinstance(part, nodes.Property) or part.kind != "init":
        return False
    value = part.value
    is_plain = isinstance(value, nodes.Literal | nodes.ObjectExpression | nodes.ArrayExpression)
    return part.computed or not is_plain


def async_iterable_text(node: Node) -> str:
    """The text that names an expression in "... is not async iterable"."""
    if isinstance(node, nodes.CallExpression):
        return f"{callee_text(node)} is not a function or its return value"
    return callee_text(node)


def declared_text(node: Node, *, is_parenthesized: bool) -> str:
    """The text that names the value of ``const [a] = node``; "" when V8 does not find it.

    It looks for an expression whose position is where the value begins: a member's position is
    that of its dot, an operator's that of its sign.
    """
    simple_call = isinstance(node, nodes.CallExpression) and isinstance(
        node.callee, nodes.Identifier
    )
    is_elsewhere = isinstance(node, _BEGUN_BY_OTHERS) and not simple_call
    return "" if is_parenthesized or is_elsewhere else iterable_text(node)


def _unbracketed(node: Node) -> str:
    return callee_text(node).replace("(...)", "")


_BEGUN_BY_OTHERS = (
    nodes.AssignmentExpression,
    nodes.BinaryExpression,
    nodes.CallExpression,
    nodes.ChainExpression,
    nodes.LogicalExpression,
    nodes.MemberExpression,
    nodes.SequenceExpression,
    nodes.TaggedTemplateExpression,
    nodes.UpdateExpression,
)


def _member(node: nodes.MemberExpression) -> str:
    target = callee_text(node.object)
    dots = "?." if node.optional else "."
    name = node.property
    if isinstance(name, nodes.PrivateIdentifier):
        return f"{target}{'?.' if node.optional else ''}[#{name.name}]"
    if not node.computed and isinstance(name, nodes.Identifier):
        return f"{target}{dots}{name.name}"
    if isinstance(name, nodes.Literal) and isinstance(name.value, str):
        return f"{target}{dots}{name.value}"
    if isinstance(name, nodes.TemplateLiteral) and not name.expressions:
        return f"{target}{dots}{name.quasis[0].cooked}"
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
    return "".join(callee_text(part) for part in node.expressions)


def _array(node: nodes.ArrayExpression) -> str:
    shown = ("" if element is None else callee_text(element) for element in node.elements)
    return f"[{','.join(shown)}]"


def _object(node: nodes.ObjectExpression) -> str:
    return "{" + INTERMEDIATE * len(node.properties) + "}"


def _unary(node: nodes.UnaryExpression) -> str:
    folded = _folded(node)
    if folded is not None:
        return folded
    space = " " if node.operator.isalpha() else ""
    return f"({node.operator}{space}{callee_text(node.argument)})"


def _folded(node: nodes.UnaryExpression) -> str | None:
    """What V8's parser makes of a literal at once."""
    value = node.argument.value if isinstance(node.argument, nodes.Literal) else None
    if node.operator == "-" and isinstance(value, float):
        return to_string(-value)
    if node.operator == "!" and isinstance(value, bool | float):
        return "false" if value and value == value else "true"
    return None


def _update(node: nodes.UpdateExpression) -> str:
    argument = callee_text(node.argument)
    return f"({node.operator}{argument})" if node.prefix else f"({argument}{node.operator})"


#: Operators of which V8's parser makes one expression of many operands.
_IN_A_ROW = frozenset(["??", "||", "&&", "|", "^", "&", "<<", ">>", ">>>", "*", "/", "%", "+", "-"])
_BINARY = (nodes.BinaryExpression, nodes.LogicalExpression)


def _binary(node: nodes.BinaryExpression | nodes.LogicalExpression) -> str:
    operands, left = [node.right], node.left
    while isinstance(left, _BINARY) and left.operator == node.operator in _IN_A_ROW:
        operands.append(left.right)
        left = left.left
    shown = map(callee_text, (left, *reversed(operands)))
    return f"({f' {node.operator} '.join(shown)})"


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
