"""The operations that build a path, and ask about it.

https://html.spec.whatwg.org/multipage/canvas.html#building-paths
"""

from __future__ import annotations

from collections.abc import Callable
from math import isfinite, pi
from typing import Any, Final

from app.javascript.hosts.browser.canvas.context import INTERFACE, CanvasContextObject
from app.javascript.hosts.browser.canvas.painting import corners
from app.javascript.hosts.browser.canvas.path import CanvasPath, Point
from app.javascript.hosts.browser.dom.idl import Body, Member, Members
from app.javascript.hosts.browser.dom.idl_types import ANY, BOOLEAN, UNRESTRICTED, Optional
from app.javascript.hosts.browser.dom.problems import DomProblem
from app.javascript.hosts.web.webidl import sequence
from app.javascript.runtime.completion import range_error, type_error
from app.javascript.runtime.conversion import to_number, to_string
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import is_callable
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.refusal import unsupported
from app.javascript.runtime.values import UNDEFINED, Value

_MEMBERS = Members(INTERFACE, CanvasContextObject)
_NUMBER = UNRESTRICTED
_ROUND: Final = 2 * pi
#: How far a control point of a quarter of a circle is from its end, as a part of the radius.
_QUARTER: Final = 0.5522847498


def fill_rule(name: str, given: Any) -> bool:
    """Whether it is ``evenodd``; Path2D objects there are none."""
    if given is None or given == "nonzero":
        return False
    if given == "evenodd":
        return True
    raise type_error(
        f"Failed to execute '{name}' on '{INTERFACE}': The provided value '{to_string(given)}' is "
        "not a valid enum value of type CanvasFillRule."
    )


def _building(act: Callable[[CanvasContextObject, list[float]], object]) -> Body:
    """What does nothing when a number is none."""

    def body(_realm: Realm, context: CanvasContextObject, numbers: list[Any]) -> Value:
        if all(map(isfinite, numbers)):
            act(context, numbers)
        return UNDEFINED

    return body


def _begin_path(_realm: Realm, context: CanvasContextObject, _arguments: list[Any]) -> Value:
    context.path = CanvasPath()
    return UNDEFINED


def _close_path(_realm: Realm, context: CanvasContextObject, _arguments: list[Any]) -> Value:
    context.path.close()
    return UNDEFINED


def _curve(context: CanvasContextObject, numbers: list[float]) -> None:
    points = list(zip(numbers[::2], numbers[1::2], strict=True))
    context.path.curve_to(context.state.matrix, points)


def _rect(context: CanvasContextObject, numbers: list[float]) -> None:
    x, y, width, height = numbers
    context.path.polygon(context.state.matrix, corners(x, y, width, height))


def _arc(context: CanvasContextObject, numbers: list[float]) -> None:
    x, y, radius, begin, end, backwards = numbers
    if radius < 0:
        raise _negative("radius", radius)
    sweep = _sweep(begin, end, backwards=bool(backwards))
    context.path.arc(context.state.matrix, (x, y), (radius, radius), 0.0, begin, sweep)


def _ellipse(context: CanvasContextObject, numbers: list[float]) -> None:
    x, y, across, down, turn, begin, end, backwards = numbers
    for name, radius in (("major-axis radius", across), ("minor-axis radius", down)):
        if radius < 0:
            raise _negative(name, radius)
    sweep = _sweep(begin, end, backwards=bool(backwards))
    context.path.arc(context.state.matrix, (x, y), (across, down), turn, begin, sweep)


def _sweep(begin: float, end: float, *, backwards: bool) -> float:
    """How far it goes round; at most once."""
    distance = begin - end if backwards else end - begin
    if distance >= _ROUND:
        distance = _ROUND
    elif distance < 0 or distance > _ROUND:
        distance %= _ROUND
    return -distance if backwards else distance


def _arc_to(context: CanvasContextObject, numbers: list[float]) -> None:
    one, two, radius = (numbers[0], numbers[1]), (numbers[2], numbers[3]), numbers[4]
    if radius < 0:
        raise _negative("radius", radius)
    context.path.arc_to(context.state.matrix, one, two, radius)


def _negative(name: str, radius: float) -> DomProblem:
    return DomProblem("IndexSizeError", f"The {name} provided ({to_string(radius)}) is negative.")


def _round_rect(realm: Realm, context: CanvasContextObject, arguments: list[Any]) -> Value:
    """https://html.spec.whatwg.org/multipage/canvas.html#dom-context-2d-roundrect"""
    x, y, width, height, given = arguments
    radii = _radii(realm, given)
    if not all(map(isfinite, (x, y, width, height, *radii))):
        return UNDEFINED
    spread = {1: (0, 0, 0, 0), 2: (0, 1, 0, 1), 3: (0, 1, 2, 1), 4: (0, 1, 2, 3)}[len(radii)]
    sizes = [radii[place] for place in spread]
    across, down = abs(width), abs(height)
    sums = (
        (across, sizes[0] + sizes[1]),
        (down, sizes[1] + sizes[2]),
        (across, sizes[2] + sizes[3]),
        (down, sizes[3] + sizes[0]),
    )
    factor = min([1.0, *(side / total for side, total in sums if total)])
    sizes = [size * factor for size in sizes]
    _add_rounded(context, corners(x, y, width, height), sizes)
    return UNDEFINED


def _radii(realm: Realm, given: Any) -> list[float]:
    listed = [0.0] if given is UNDEFINED else [given]
    if isinstance(given, JSObject) and is_callable(given.get("values", given)):
        listed = sequence(realm, given)
    if not 1 <= len(listed) <= 4:
        raise range_error(
            f"Failed to execute 'roundRect' on '{INTERFACE}': {len(listed)} radii provided. "
            "Between one and four radii are necessary."
        )
    if any(isinstance(each, JSObject) for each in listed):
        raise unsupported("a radius of roundRect that is a point", "Give a number.")
    radii = [to_number(each) for each in listed]
    for radius in radii:
        if radius < 0:
            raise range_error(
                f"Failed to execute 'roundRect' on '{INTERFACE}': Radius value "
                f"{to_string(radius)} is negative."
            )
    return radii


def _add_rounded(
    context: CanvasContextObject, places: tuple[Point, ...], sizes: list[float]
) -> None:
    path, matrix = context.path, context.state.matrix
    for place, (corner, size) in enumerate(zip(places, sizes, strict=True)):
        before, behind = (
            _toward(corner, places[place - 1], size),
            _toward(corner, places[(place + 1) % 4], size),
        )
        path.line_to(matrix, before) if place else path.move_to(matrix, before)
        if size:
            first = _toward(before, corner, size * _QUARTER)
            second = _toward(behind, corner, size * _QUARTER)
            path.curve_to(matrix, (first, second, behind))
    path.close()
    path.move_to(matrix, places[0])


def _toward(start: Point, end: Point, distance: float) -> Point:
    """So far from one point to another, along one of the axes."""
    across, down = end[0] - start[0], end[1] - start[1]
    length = max(abs(across), abs(down))
    if not length:
        return start
    return start[0] + across / length * distance, start[1] + down / length * distance


def _is_point_in_path(_realm: Realm, context: CanvasContextObject, arguments: list[Any]) -> Value:
    x, y, rule = arguments
    even_odd = fill_rule("isPointInPath", rule)
    if not (isfinite(x) and isfinite(y)):
        return False
    return context.path.contains((x, y), even_odd=even_odd)


def _path_operation(
    name: str, count: int, act: Callable[[CanvasContextObject, list[float]], object], *more: Any
) -> Member:
    return _MEMBERS.operation(name, _building(act), *((_NUMBER,) * count), *more)


def _move(context: CanvasContextObject, numbers: list[float]) -> None:
    context.path.move_to(context.state.matrix, (numbers[0], numbers[1]))


def _line(context: CanvasContextObject, numbers: list[float]) -> None:
    context.path.line_to(context.state.matrix, (numbers[0], numbers[1]))


_FLAG: Final = Optional(BOOLEAN, False)
PATH_MEMBERS: Final[tuple[Member, ...]] = (
    _MEMBERS.operation("isPointInPath", _is_point_in_path, _NUMBER, _NUMBER, Optional(ANY)),
    _MEMBERS.operation("roundRect", _round_rect, *((_NUMBER,) * 4), Optional(ANY, UNDEFINED)),
    _path_operation("arc", 5, _arc, _FLAG),
    _path_operation("arcTo", 5, _arc_to),
    _MEMBERS.operation("beginPath", _begin_path),
    _path_operation("bezierCurveTo", 6, _curve),
    _MEMBERS.operation("closePath", _close_path),
    _path_operation("ellipse", 7, _ellipse, _FLAG),
    _path_operation("lineTo", 2, _line),
    _path_operation("moveTo", 2, _move),
    _path_operation("quadraticCurveTo", 4, _curve),
    _path_operation("rect", 4, _rect),
)
