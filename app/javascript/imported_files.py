"""Which files a text asks for: what declarations, calls of import and of require name literally."""

from __future__ import annotations

import re
from contextlib import suppress

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
from app.javascript.syntax.traversal import nodes_of

_SCRIPTS = (".js", ".mjs", ".cjs")
_PAGES = (".html", ".htm")
_SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script", re.DOTALL | re.IGNORECASE)
_SRC = re.compile(r"""\bsrc\s*=\s*["']?(?P<url>[^\s"'>]+)""", re.IGNORECASE)


def imported_files(name: str, text: str) -> list[str]:
    """The relative specifiers in a text, in order; none for one that is no script or not valid."""
    if name.endswith(_PAGES):
        return _page_files(text)
    if not name.endswith(_SCRIPTS):
        return []
    try:
        is_module = name.endswith(".mjs")
        program = parse(text, Goal.MODULE) if is_module else parse_node_file(text)
    except SourceProblem:
        return []
    return _specifiers(program)


def _page_files(text: str) -> list[str]:
    """What the scripts of a page are, and what they ask for.

    NOTE: It is enough to find too much, since only files that are there are read.
    """
    found: list[str] = []
    for attributes, script in _SCRIPT.findall(text):
        source = _SRC.search(attributes)
        if source is not None:
            found.append(_as_relative(source["url"]))
        for goal in (Goal.MODULE, Goal.SCRIPT):
            with suppress(SourceProblem):
                found += _specifiers(parse(script, goal))
                break
    return found


def _as_relative(url: str) -> str:
    return url if is_relative(url) or ":" in url else f"./{url}"


def _specifiers(program: Program) -> list[str]:
    found: list[str] = []
    for node in nodes_of(program):
        source = _source(node)
        specifier = source.value if isinstance(source, Literal) else None
        if isinstance(specifier, str) and _is_url(node):
            specifier = _as_relative(specifier)
        if isinstance(specifier, str) and is_relative(specifier) and specifier not in found:
            found.append(specifier)
    return found


def _is_url(node: Node) -> bool:
    """Whether what the node asks for is relative without ``./`` too."""
    callee = getattr(node, "callee", None)
    return isinstance(callee, Identifier) and callee.name in ("Worker", "importScripts")


def _source(node: Node) -> Node | None:
    match node:
        case ImportDeclaration() | ExportAllDeclaration() | ExportNamedDeclaration():
            return node.source
        case ImportExpression():
            return node.source
        case CallExpression(
            callee=Identifier(name="require" | "importScripts"), arguments=[first, *_]
        ):
            return first
        case NewExpression(callee=Identifier(name="Worker"), arguments=[first, *_]):
            return first
        case _:
            return None
