"""What a context does with paths, its own and those that programs keep.

https://html.spec.whatwg.org/multipage/canvas.html#drawing-paths-to-the-canvas
"""

from __future__ import annotations

from math import isfinite
from typing import Any, Final

from app.javascript.hosts.browser.canvas import painting
from app.javascript.hosts.browser.canvas.context import INTERFACE, CanvasContextObject
from app.javascript.hosts.browser.canvas.path2d import Path2DObject
from app.javascript.hosts.browser.dom.idl import Member, Members
from app.javascript.hosts.browser.dom.idl_types import ANY, Instance, Optional
from app.javascript.hosts.browser.shapes.path import CanvasPath
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import to_number, to_string
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value


def _path_and_rule(
    context: CanvasContextObject, name: str, given: list[Any]
) -> tuple[CanvasPath, bool]:
    """The path that is meant, on the canvas, and whether its rule is ``evenodd``."""
    if isinstance(given[0], Path2DObject):
        path = given[0].path.mapped(context.state.matrix)
        return path, _is_even_odd(name, given[1])
    return context.path, _is_even_odd(name, given[0])


def _is_even_odd(name: str, given: Value) -> bool:
    text = "nonzero" if given is UNDEFINED else to_string(given)
    if text not in {"nonzero", "evenodd"}:
        raise type_error(
            f"Failed to execute '{name}' on '{INTERFACE}': The provided value '{text}' is not a "
            "valid enum value of type CanvasFillRule."
        )
    return text == "evenodd"


def _begin_path(_realm: Realm, context: CanvasContextObject, _arguments: list[Any]) -> Value:
    context.path = CanvasPath()
    return UNDEFINED


def _fill(_realm: Realm, context: CanvasContextObject, arguments: list[Any]) -> Value:
    path, even_odd = _path_and_rule(context, "fill", arguments)
    painting.fill(context, path, even_odd=even_odd)
    return UNDEFINED


def _clip(_realm: Realm, context: CanvasContextObject, arguments: list[Any]) -> Value:
    path, even_odd = _path_and_rule(context, "clip", arguments)
    painting.clip(context, path, even_odd=even_odd)
    return UNDEFINED


def _stroke(_realm: Realm, context: CanvasContextObject, arguments: list[Any]) -> Value:
    given = arguments[0]
    path = context.path if given is None else given.path.mapped(context.state.matrix)
    painting.stroke(context, path)
    return UNDEFINED


def _is_point_in_path(_realm: Realm, context: CanvasContextObject, arguments: list[Any]) -> Value:
    """https://html.spec.whatwg.org/multipage/canvas.html#dom-context-2d-ispointinpath"""
    if isinstance(arguments[0], Path2DObject):
        path, even_odd = _path_and_rule(context, "isPointInPath", [arguments[0], arguments[3]])
        x, y = to_number(arguments[1]), to_number(arguments[2])
    else:
        path, even_odd = context.path, _is_even_odd("isPointInPath", arguments[2])
        x, y = to_number(arguments[0]), to_number(arguments[1])
    return isfinite(x) and isfinite(y) and path.contains((x, y), even_odd=even_odd)


_MEMBERS = Members(INTERFACE, CanvasContextObject)
_GIVEN: Final = Optional(ANY, UNDEFINED)
PATH_DRAWING: Final[tuple[Member, ...]] = (
    _MEMBERS.operation("beginPath", _begin_path),
    _MEMBERS.operation("clip", _clip, _GIVEN, _GIVEN),
    _MEMBERS.operation("fill", _fill, _GIVEN, _GIVEN),
    _MEMBERS.operation("isPointInPath", _is_point_in_path, ANY, ANY, _GIVEN, _GIVEN),
    _MEMBERS.operation("stroke", _stroke, Optional(Instance(Path2DObject, "Path2D"))),
)
