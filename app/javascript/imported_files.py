"""Which files a text asks for: what declarations, calls of import and of require name literally."""

from __future__ import annotations

from dataclasses import fields

from app.javascript.sources import is_relative
from app.javascript.syntax.errors import SourceProblem
from app.javascript.syntax.nodes import (
    CallExpression,
    ExportAllDeclaration,
    ExportNamedDeclaration,
    Goal,
    Identifier,
    ImportDeclaration,
    ImportExpression,
    Literal,
    NewExpression,
    Node,
    Program,
)
from app.javascript.syntax.parse import parse, parse_node_file

_SCRIPTS = (".js", ".mjs", ".cjs")


def imported_files(name: str, text: str) -> list[str]:
    """The relative specifiers in a text, in order; none for one that is no script or not valid."""
    if not name.endswith(_SCRIPTS):
        return []
    try:
        is_module = name.endswith(".mjs")
        program = parse(text, Goal.MODULE) if is_module else parse_node_file(text)
    except SourceProblem:
        return []
    return _specifiers(program)


def _specifiers(program: Program) -> list[str]:
    found: list[str] = []
    pending: list[Node] = [program]
    while pending:
        node = pending.pop()
        source = _source(node)
        specifier = source.value if isinstance(source, Literal) else None
        if isinstance(specifier, str) and is_relative(specifier) and specifier not in found:
            found.append(specifier)
        for field in reversed(fields(node)):
            child = getattr(node, field.name)
            if isinstance(child, Node):
                pending.append(child)
            elif isinstance(child, list):
                pending += [one for one in reversed(child) if isinstance(one, Node)]
    return found


def _source(node: Node) -> Node | None:
    match node:
        case ImportDeclaration() | ExportAllDeclaration() | ExportNamedDeclaration():
            return node.source
        case ImportExpression():
            return node.source
        case CallExpression(callee=Identifier(name="require"), arguments=[first, *_]):
            return first
        case NewExpression(callee=Identifier(name="Worker"), arguments=[first, *_]):
            return first
        case _:
            return None
