"""Drawing images: https://html.spec.whatwg.org/multipage/canvas.html#drawing-images"""

from __future__ import annotations

from html import escape
from math import isfinite
from typing import Any, Final, NamedTuple

from app.javascript.hosts.browser.canvas.context import INTERFACE, CanvasContextObject, context_of
from app.javascript.hosts.browser.canvas.drawing import attributes
from app.javascript.hosts.browser.canvas.painting import place_picture
from app.javascript.hosts.browser.canvas.pixels import Area
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.idl import Member, Members
from app.javascript.hosts.browser.dom.idl_types import ANY, UNRESTRICTED, Rest
from app.javascript.hosts.browser.dom.image_sizes import natural_size
from app.javascript.hosts.browser.dom.problems import DomProblem
from app.javascript.hosts.browser.layout.box import Rect
from app.javascript.hosts.browser.shapes.matrices import IDENTITY
from app.javascript.hosts.unsupported import UnsupportedApi
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value

_DOING: Final = f"Failed to execute 'drawImage' on '{INTERFACE}'"
_SOURCES: Final = (
    "(CSSImageValue or HTMLCanvasElement or HTMLImageElement or HTMLVideoElement or ImageBitmap or "
    "OffscreenCanvas or SVGImageElement or VideoFrame)"
)


class _Source(NamedTuple):
    """``marks`` are SVG; of a canvas its context, if it has one."""

    width: float
    height: float
    marks: str
    context: CanvasContextObject | None = None


def _draw_image(_realm: Realm, context: CanvasContextObject, arguments: list[Any]) -> Value:
    """https://html.spec.whatwg.org/multipage/canvas.html#dom-context-2d-drawimage"""
    image, *numbers = arguments
    if len(numbers) not in {2, 4, 8}:
        raise type_error(f"{_DOING}: Overload resolution failed.")
    source = _source(image)
    if source is None or not all(map(isfinite, numbers)):
        return UNDEFINED
    whole = [0.0, 0.0, source.width, source.height]
    part = numbers[:4] if len(numbers) == 8 else whole
    place = numbers[-4:] if len(numbers) > 2 else [*numbers, source.width, source.height]
    if 0 in (part[2], part[3], place[2], place[3]):
        return UNDEFINED
    shown, target = _upright(part), _upright(place)
    view = " ".join(f"{number:g}" for number in shown)
    pairs = [
        *zip(("x", "y", "width", "height"), target, strict=True),
        ("viewBox", view),
        ("preserveAspectRatio", "none"),
    ]
    _copy_pixels(context, source, shown, target)
    place_picture(context, f"<svg{attributes(pairs)}>{source.marks}</svg>", target)
    return UNDEFINED


def _upright(place: list[float]) -> Rect:
    x, y, width, height = place
    return Rect(min(x, x + width), min(y, y + height), abs(width), abs(height))


def _source(image: Value) -> _Source | None:
    """What there is to draw; None for an image that is still on its way.

    https://html.spec.whatwg.org/multipage/canvas.html#check-the-usability-of-the-image-argument
    """
    if isinstance(image, ElementObject) and image.is_named("canvas"):
        return _canvas(image)
    if isinstance(image, ElementObject) and image.is_named("img"):
        return _image(image)
    if isinstance(image, ElementObject) and image.is_named("video"):
        raise UnsupportedApi("drawImage of a video", "Draw a canvas.")
    raise type_error(f"{_DOING}: The provided value is not of type '{_SOURCES}'.")


def _canvas(canvas: ElementObject) -> _Source:
    context = context_of(canvas)
    width, height = canvas.get("width", canvas), canvas.get("height", canvas)
    assert isinstance(width, float)
    assert isinstance(height, float)
    if not width or not height:
        raise DomProblem(
            "InvalidStateError",
            "The image argument is a canvas element with a width or height of 0.",
        )
    return _Source(width, height, "" if context is None else context.drawing.marks(), context)


def _image(image: ElementObject) -> _Source | None:
    state = image.state
    if not state.get("complete", True) or not state.get("current source"):
        return None
    if state.get("loaded image") is None:
        raise DomProblem(
            "InvalidStateError", "The HTMLImageElement provided is in the 'broken' state."
        )
    size, address = natural_size(image), str(state["current source"])
    if size is None or not address.startswith("data:"):
        raise UnsupportedApi("drawImage of such an image", "Draw a PNG or GIF of a data: address.")
    pairs = [("width", size[0]), ("height", size[1]), ("href", escape(address))]
    return _Source(size[0], size[1], f"<image{attributes(pairs)}/>")


def _copy_pixels(context: CanvasContextObject, source: _Source, shown: Rect, target: Rect) -> None:
    """Those of a canvas are known where they are neither scaled nor moved by parts of pixels."""
    state, pixels = context.state, context.drawing.pixels
    is_plain = state.matrix == IDENTITY and not state.clips and state.settings["globalAlpha"] == 1
    is_same = shown[2:] == target[2:] and all(number.is_integer() for number in (*shown, *target))
    if source.context is None or not (is_plain and is_same):
        pixels.fill(None, (0, 0, 0, 0))
        return
    if not source.context.drawing.pixels.certain:
        pixels.certain = False
        return
    area = Area(int(shown.x), int(shown.y), int(shown.right), int(shown.bottom))
    data = bytes(source.context.drawing.pixels.read(area))
    left, top = int(target.x), int(target.y)
    there = Area(left, top, left + int(target.width), top + int(target.height))
    pixels.put(there, int(target.width), data, blends=True)


_MEMBERS = Members(INTERFACE, CanvasContextObject)
IMAGE_MEMBERS: Final[tuple[Member, ...]] = (
    _MEMBERS.operation(
        "drawImage", _draw_image, ANY, UNRESTRICTED, UNRESTRICTED, Rest(UNRESTRICTED)
    ),
)
