"""The operations of a context: https://html.spec.whatwg.org/multipage/canvas.html#2dcontext"""

from __future__ import annotations

from collections.abc import Callable
from math import cos, isfinite, sin
from typing import Any, Final

from app.javascript.hosts.browser.canvas import painting
from app.javascript.hosts.browser.canvas.context import INTERFACE, CanvasContextObject
from app.javascript.hosts.browser.canvas.finite import finite
from app.javascript.hosts.browser.canvas.gradient import CanvasGradientObject
from app.javascript.hosts.browser.canvas.matrix_dictionary import matrix_of_dictionary
from app.javascript.hosts.browser.canvas.path_building import building_members
from app.javascript.hosts.browser.canvas.path_drawing import PATH_DRAWING
from app.javascript.hosts.browser.dom.idl import Body, Member, Members
from app.javascript.hosts.browser.dom.idl_types import (
    ANY,
    DOUBLE,
    UNRESTRICTED,
    Convert,
    Optional,
)
from app.javascript.hosts.browser.dom.problems import DomProblem
from app.javascript.hosts.browser.rendering.matrix_objects import MATRICES, DOMMatrixObject
from app.javascript.hosts.browser.shapes.matrices import (
    IDENTITY,
    Matrix,
    flat,
    multiplied,
    scaled,
    translated,
)
from app.javascript.hosts.unsupported import UnsupportedApi
from app.javascript.hosts.web.lazy_globals import ensure
from app.javascript.hosts.web.sequences import sequence
from app.javascript.runtime.array import ArrayObject
from app.javascript.runtime.completion import ThrowCompletion, type_error
from app.javascript.runtime.conversion import to_number
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value

_MEMBERS = Members(INTERFACE, CanvasContextObject)
_NUMBER = UNRESTRICTED


def _simple(act: Callable[[CanvasContextObject], object]) -> Body:
    def body(_realm: Realm, context: CanvasContextObject, _arguments: list[Any]) -> Value:
        act(context)
        return UNDEFINED

    return body


# -- transformations -------------------------------------------------------------------------------


def _transforming(matrix_of: Callable[[list[float]], Matrix]) -> Body:
    def act(context: CanvasContextObject, numbers: list[float]) -> None:
        context.state.matrix = multiplied(context.state.matrix, matrix_of(numbers))

    return finite(act)


def _turned(numbers: list[float]) -> Matrix:
    sine, cosine = sin(numbers[0]), cos(numbers[0])
    return flat(cosine, sine, -sine, cosine, 0.0, 0.0)


def _set_transform(realm: Realm, context: CanvasContextObject, arguments: list[Any]) -> Value:
    """https://html.spec.whatwg.org/multipage/canvas.html#dom-context-2d-settransform"""
    given = [each for each in arguments if each is not UNDEFINED]
    if len(given) >= 6:
        matrix = flat(*(to_number(each) for each in given[:6]))
    elif len(given) <= 1 and (not given or isinstance(given[0], JSObject)):
        matrix = matrix_of_dictionary(given[0] if given else UNDEFINED)
    elif len(given) == 1:
        raise type_error(
            f"Failed to execute 'setTransform' on '{INTERFACE}': The provided value is not of type "
            "'DOMMatrixInit'."
        )
    else:
        raise type_error(
            f"Failed to execute 'setTransform' on '{INTERFACE}': Valid arities are: [0, 1, 6], but "
            f"{len(given)} arguments provided."
        )
    if all(map(isfinite, matrix)):
        context.state.matrix = matrix
    return UNDEFINED


def _get_transform(realm: Realm, context: CanvasContextObject, _arguments: list[Any]) -> Value:
    ensure(realm, MATRICES)
    prototype = realm.intrinsics["%DOMMatrix.prototype%"]
    return DOMMatrixObject(prototype, context.state.matrix, is_flat=True)


def _reset_transform(context: CanvasContextObject) -> None:
    context.state.matrix = IDENTITY


# -- lines, rectangles -----------------------------------------------------------------------------


def _set_line_dash(realm: Realm, context: CanvasContextObject, arguments: list[Any]) -> Value:
    """https://html.spec.whatwg.org/multipage/canvas.html#dom-context-2d-setlinedash"""
    try:
        given = sequence(realm, arguments[0])
    except ThrowCompletion as thrown:
        if isinstance(arguments[0], JSObject):
            raise
        doing = f"Failed to execute 'setLineDash' on '{INTERFACE}'"
        raise type_error(
            f"{doing}: The provided value cannot be converted to a sequence."
        ) from thrown
    lengths = tuple(to_number(each) for each in given)
    if all(isfinite(length) and length >= 0 for length in lengths):
        context.state.dashes = lengths * 2 if len(lengths) % 2 else lengths
    return UNDEFINED


def _get_line_dash(realm: Realm, context: CanvasContextObject, _arguments: list[Any]) -> Value:
    return ArrayObject(realm.array_prototype, list(context.state.dashes))


def _fill_rect(context: CanvasContextObject, numbers: list[float]) -> None:
    x, y, width, height = numbers
    if width and height:
        painting.fill_rect(context, (x, y, width, height))


def _clear_rect(context: CanvasContextObject, numbers: list[float]) -> None:
    x, y, width, height = numbers
    painting.clear_rect(context, (x, y, width, height))


def _stroke_rect(context: CanvasContextObject, numbers: list[float]) -> None:
    x, y, width, height = numbers
    if width or height:
        place = (x, y, width, height)
        painting.stroke(context, painting.rect_path(context.state.matrix, place))


# -- paths and gradients ---------------------------------------------------------------------------


def _linear(realm: Realm, _context: CanvasContextObject, arguments: list[Any]) -> Value:
    geometry = tuple(zip(("x1", "y1", "x2", "y2"), arguments, strict=True))
    prototype = realm.intrinsics["%CanvasGradient.prototype%"]
    return CanvasGradientObject(prototype, "linearGradient", geometry)


def _radial(realm: Realm, _context: CanvasContextObject, arguments: list[Any]) -> Value:
    for name, radius in (("r0", arguments[2]), ("r1", arguments[5])):
        if radius < 0:
            raise DomProblem("IndexSizeError", f"The {name} provided is less than 0.")
    geometry = tuple(zip(("fx", "fy", "fr", "cx", "cy", "r"), arguments, strict=True))
    prototype = realm.intrinsics["%CanvasGradient.prototype%"]
    return CanvasGradientObject(prototype, "radialGradient", geometry)


def _context_attributes(realm: Realm, context: CanvasContextObject, _arguments: list[Any]) -> Value:
    made = JSObject(realm.object_prototype)
    tone = JSObject(realm.object_prototype)
    tone.properties["mode"] = "standard"
    made.properties.update(
        alpha=context.options["alpha"],
        colorSpace="srgb",
        colorType="unorm8",
        desynchronized=context.options["desynchronized"],
        toneMapping=tone,
        willReadFrequently=context.options["willReadFrequently"],
    )
    return made


def _refused(name: str, advice: str, required: int) -> Member:
    def body(_realm: Realm, _context: CanvasContextObject, _arguments: list[Any]) -> Value:
        raise UnsupportedApi(f"{INTERFACE}.{name}", advice)

    return _MEMBERS.operation(name, body, *((ANY,) * required))


def _operation(name: str, body: Body, *types: Convert) -> Member:
    return _MEMBERS.operation(name, body, *types)


_FOUR: Final = (_NUMBER,) * 4
_NO_IMAGES: Final = "Draw rectangles and paths."
OPERATIONS: Final[tuple[Member, ...]] = (
    _refused("createConicGradient", "Use a linear or a radial gradient.", 3),
    _operation("createLinearGradient", _linear, DOUBLE, DOUBLE, DOUBLE, DOUBLE),
    _refused("createPattern", _NO_IMAGES, 2),
    _operation("createRadialGradient", _radial, *((DOUBLE,) * 6)),
    _refused("drawFocusIfNeeded", "Draw the ring yourself.", 1),
    _operation("getContextAttributes", _context_attributes),
    _operation("getLineDash", _get_line_dash),
    _operation("getTransform", _get_transform),
    _operation("isContextLost", lambda _realm, _context, _arguments: False),
    _refused("isPointInStroke", "Ask isPointInPath.", 2),
    _operation("reset", _simple(CanvasContextObject.reset)),
    _operation("setLineDash", _set_line_dash, ANY),
    _operation("clearRect", finite(_clear_rect), *_FOUR),
    _operation("fillRect", finite(_fill_rect), *_FOUR),
    _operation("resetTransform", _simple(_reset_transform)),
    _operation("restore", _simple(CanvasContextObject.restore)),
    _operation("rotate", _transforming(_turned), _NUMBER),
    _operation("save", _simple(CanvasContextObject.save)),
    _operation("scale", _transforming(lambda numbers: scaled(*numbers)), _NUMBER, _NUMBER),
    _operation("setTransform", _set_transform, *((Optional(ANY, UNDEFINED),) * 6)),
    _operation("strokeRect", finite(_stroke_rect), *_FOUR),
    _operation(
        "transform", _transforming(lambda numbers: flat(*numbers)), *_FOUR, _NUMBER, _NUMBER
    ),
    _operation("translate", _transforming(lambda numbers: translated(*numbers)), _NUMBER, _NUMBER),
    *PATH_DRAWING,
    *building_members(INTERFACE, CanvasContextObject),
)
