"""The operations that build a path, of contexts and of paths that programs keep.

https://html.spec.whatwg.org/multipage/canvas.html#building-paths
"""

from __future__ import annotations

from collections.abc import Callable
from math import isfinite, pi
from typing import Any, Final, Protocol

from app.javascript.hosts.browser.canvas.finite import finite
from app.javascript.hosts.browser.canvas.painting import corners
from app.javascript.hosts.browser.dom.idl import Body, Member, Members
from app.javascript.hosts.browser.dom.idl_types import ANY, BOOLEAN, UNRESTRICTED, Optional
from app.javascript.hosts.browser.dom.problems import DomProblem
from app.javascript.hosts.browser.shapes.matrices import Matrix
from app.javascript.hosts.browser.shapes.path import CanvasPath, Point
from app.javascript.hosts.web.sequences import sequence
from app.javascript.runtime.completion import range_error
from app.javascript.runtime.conversion import to_number, to_string
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import is_callable
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.refusal import unsupported
from app.javascript.runtime.values import UNDEFINED, Value

_NUMBER = UNRESTRICTED
_RADII: Final = Optional(ANY, UNDEFINED)
_ROUND: Final = 2 * pi
#: How far a control point of a quarter of a circle is from its end, as a part of the radius.
_QUARTER: Final = 0.5522847498


class PathTarget(Protocol):
    """What has a path; ``path_matrix`` says where points are in it."""

    path: CanvasPath

    @property
    def path_matrix(self) -> Matrix: ...


def _close_path(_realm: Realm, target: PathTarget, _arguments: list[Any]) -> Value:
    target.path.close()
    return UNDEFINED


def _curve(target: PathTarget, numbers: list[float]) -> None:
    points = list(zip(numbers[::2], numbers[1::2], strict=True))
    target.path.curve_to(target.path_matrix, points)


def _rect(target: PathTarget, numbers: list[float]) -> None:
    x, y, width, height = numbers
    target.path.polygon(target.path_matrix, corners(x, y, width, height))


def _arc(target: PathTarget, numbers: list[float]) -> None:
    x, y, radius, begin, end, backwards = numbers
    if radius < 0:
        raise _negative("radius", radius)
    sweep = _sweep(begin, end, backwards=bool(backwards))
    target.path.arc(target.path_matrix, (x, y), (radius, radius), 0.0, begin, sweep)


def _ellipse(target: PathTarget, numbers: list[float]) -> None:
    x, y, across, down, turn, begin, end, backwards = numbers
    for name, radius in (("major-axis radius", across), ("minor-axis radius", down)):
        if radius < 0:
            raise _negative(name, radius)
    sweep = _sweep(begin, end, backwards=bool(backwards))
    target.path.arc(target.path_matrix, (x, y), (across, down), turn, begin, sweep)


def _sweep(begin: float, end: float, *, backwards: bool) -> float:
    """How far it goes round; at most once."""
    distance = begin - end if backwards else end - begin
    if distance >= _ROUND:
        distance = _ROUND
    elif distance < 0 or distance > _ROUND:
        distance %= _ROUND
    return -distance if backwards else distance


def _arc_to(target: PathTarget, numbers: list[float]) -> None:
    one, two, radius = (numbers[0], numbers[1]), (numbers[2], numbers[3]), numbers[4]
    if radius < 0:
        raise _negative("radius", radius)
    target.path.arc_to(target.path_matrix, one, two, radius)


def _negative(name: str, radius: float) -> DomProblem:
    return DomProblem("IndexSizeError", f"The {name} provided ({to_string(radius)}) is negative.")


def _round_rect(interface: str) -> Body:
    def body(realm: Realm, target: PathTarget, arguments: list[Any]) -> Value:
        """https://html.spec.whatwg.org/multipage/canvas.html#dom-context-2d-roundrect"""
        x, y, width, height, given = arguments
        radii = _radii(realm, interface, given)
        if all(map(isfinite, (x, y, width, height, *radii))):
            sizes = _four_sizes(radii, abs(width), abs(height))
            _add_rounded(target, corners(x, y, width, height), sizes)
        return UNDEFINED

    return body


def _four_sizes(radii: list[float], width: float, height: float) -> list[float]:
    """Of the corners; as small as the sides need."""
    spread = {1: (0, 0, 0, 0), 2: (0, 1, 0, 1), 3: (0, 1, 2, 1), 4: (0, 1, 2, 3)}[len(radii)]
    sizes = [radii[place] for place in spread]
    sums = (
        (width, sizes[0] + sizes[1]),
        (height, sizes[1] + sizes[2]),
        (width, sizes[2] + sizes[3]),
        (height, sizes[3] + sizes[0]),
    )
    factor = min([1.0, *(side / total for side, total in sums if total)])
    return [size * factor for size in sizes]


def _radii(realm: Realm, interface: str, given: Any) -> list[float]:
    listed = [0.0] if given is UNDEFINED else [given]
    if isinstance(given, JSObject) and is_callable(given.get("values", given)):
        listed = sequence(realm, given)
    if not 1 <= len(listed) <= 4:
        raise range_error(
            f"Failed to execute 'roundRect' on '{interface}': {len(listed)} radii provided. "
            "Between one and four radii are necessary."
        )
    if any(isinstance(each, JSObject) for each in listed):
        raise unsupported("a radius of roundRect that is a point", "Give a number.")
    radii = [to_number(each) for each in listed]
    for radius in radii:
        if radius < 0:
            raise range_error(
                f"Failed to execute 'roundRect' on '{interface}': Radius value "
                f"{to_string(radius)} is negative."
            )
    return radii


def _add_rounded(target: PathTarget, places: tuple[Point, ...], sizes: list[float]) -> None:
    path, matrix = target.path, target.path_matrix
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


def _move(target: PathTarget, numbers: list[float]) -> None:
    target.path.move_to(target.path_matrix, (numbers[0], numbers[1]))


def _line(target: PathTarget, numbers: list[float]) -> None:
    target.path.line_to(target.path_matrix, (numbers[0], numbers[1]))


_FLAG: Final = Optional(BOOLEAN, False)
_BUILDING: Final[tuple[tuple[str, int, Callable[[PathTarget, list[float]], object]], ...]] = (
    ("arcTo", 5, _arc_to),
    ("bezierCurveTo", 6, _curve),
    ("lineTo", 2, _line),
    ("moveTo", 2, _move),
    ("quadraticCurveTo", 4, _curve),
    ("rect", 4, _rect),
)


def building_members(interface: str, receiver: type) -> tuple[Member, ...]:
    """The operations for an interface whose objects are path targets."""
    members = Members(interface, receiver)
    return (
        members.operation("roundRect", _round_rect(interface), *((_NUMBER,) * 4), _RADII),
        members.operation("arc", finite(_arc), *((_NUMBER,) * 5), _FLAG),
        members.operation("closePath", _close_path),
        members.operation("ellipse", finite(_ellipse), *((_NUMBER,) * 7), _FLAG),
        *(
            members.operation(name, finite(act), *((_NUMBER,) * count))
            for name, count, act in _BUILDING
        ),
    )
