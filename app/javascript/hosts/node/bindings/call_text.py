"""The text of the call that the library is answering, for ``assert(expression)``."""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.node.globals import host_of
from app.javascript.runtime.function import Behaviour
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.stack_frames import stack_frames
from app.javascript.runtime.values import UNDEFINED, Value
from app.javascript.syntax.nodes import CallExpression, Node, Program
from app.javascript.syntax.shapes import SHAPES

_FRAMES: Final = 10


def call_text(realm: Realm, _this: Value, _arguments: list[Value]) -> Value:
    """``callText()``: undefined when the program's text is not at hand"""
    program = host_of(realm).program
    if program is None:
        return UNDEFINED
    for frame in stack_frames(realm, None, _FRAMES):
        if frame.site is not None and not frame.site.file_name.startswith("node:"):
            if frame.site.file_name != program.file_name:
                return UNDEFINED
            call = _call_around(program, frame.site.span.start)
            return UNDEFINED if call is None else program.text[call.span.start : call.span.end]
    return UNDEFINED


def _call_around(program: Program, offset: int) -> Node | None:
    """The innermost call whose text the offset lies in."""
    found: Node | None = None
    pending: list[Node] = [*program.body]
    while pending:
        node = pending.pop()
        if not node.span.start <= offset < node.span.end:
            continue
        smaller = found is None or node.span.end - node.span.start <= _size(found)
        if isinstance(node, CallExpression) and smaller:
            found = node
        for name, kind in SHAPES[type(node)]:
            child = getattr(node, name, None) if kind in ("node", "nodes") else None
            children = child if isinstance(child, list) else [child]
            pending += [one for one in children if isinstance(one, Node)]
    return found


def _size(node: Node) -> int:
    return node.span.end - node.span.start


FUNCTIONS: Final[dict[str, Behaviour]] = {"callText": call_text}
