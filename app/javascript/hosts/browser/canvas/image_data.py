"""Pixels that a program holds: https://html.spec.whatwg.org/multipage/canvas.html#imagedata"""

from __future__ import annotations

import base64
import struct
import zlib
from typing import Any, Final

from app.javascript.hosts.browser.canvas.context import INTERFACE, CanvasContextObject
from app.javascript.hosts.browser.canvas.drawing import attributes
from app.javascript.hosts.browser.canvas.painting import rect_path
from app.javascript.hosts.browser.canvas.pixels import Area, divided, multiplied
from app.javascript.hosts.browser.dom.idl import Member, Members, must_be_new
from app.javascript.hosts.browser.dom.idl_types import ANY, LONG, Convert, Instance, Optional
from app.javascript.hosts.browser.dom.problems import DomProblem
from app.javascript.hosts.browser.layout.box import Rect
from app.javascript.hosts.browser.shapes.matrices import IDENTITY
from app.javascript.hosts.unsupported import UnsupportedApi
from app.javascript.hosts.web.bytes import bytes_of
from app.javascript.hosts.web.serializable import SerializableObject, prototype_beside
from app.javascript.runtime.array_buffer import new_array_buffer
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import to_uint32
from app.javascript.runtime.element_types import UINT8_CLAMPED
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument, get_prototype_from_constructor
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.typed_array import TypedArrayObject
from app.javascript.runtime.values import UNDEFINED, Value

_PIXELS_A_ROUND: Final = 16
"""So many pixels are charged as a round of a loop."""


class ImageDataObject(SerializableObject):
    """``data`` has four bytes a pixel."""

    __slots__ = ("data", "height", "width")

    class_name = "ImageData"

    def __init__(
        self, prototype: JSObject | None, data: TypedArrayObject, width: int, height: int
    ) -> None:
        super().__init__(prototype)
        self.data = data
        self.width = width
        self.height = height

    def copy(self, realm: Realm) -> ImageDataObject:
        data = _clamped_array(realm, bytearray(bytes_of(self.data) or b""))
        return ImageDataObject(prototype_beside(self, realm), data, self.width, self.height)


def _clamped_array(realm: Realm, data: bytearray) -> TypedArrayObject:
    prototype = realm.intrinsics["%Uint8ClampedArray.prototype%"]
    buffer = new_array_buffer(realm, data)
    return TypedArrayObject(prototype, UINT8_CLAMPED, buffer, 0, len(data))


def _new(realm: Realm, data: bytearray, width: int, height: int) -> ImageDataObject:
    prototype = realm.intrinsics["%ImageData.prototype%"]
    return ImageDataObject(prototype, _clamped_array(realm, data), width, height)


def construct_image_data(
    realm: Realm, arguments: list[Value], new_target: JSObject | None
) -> Value:
    """https://html.spec.whatwg.org/multipage/canvas.html#dom-imagedata"""
    target = must_be_new("ImageData", new_target)
    if len(arguments) < 2:
        raise type_error(
            "Failed to construct 'ImageData': 2 arguments required, but only "
            f"{len(arguments)} present."
        )
    prototype = get_prototype_from_constructor(target, "%ImageData.prototype%")
    doing = "Failed to construct 'ImageData'"
    try:
        data, width, height = _contents(realm, arguments)
    except DomProblem as problem:
        raise problem.worded(realm, doing) from None
    return ImageDataObject(prototype, data, width, height)


def _contents(realm: Realm, arguments: list[Value]) -> tuple[TypedArrayObject, int, int]:
    first = arguments[0]
    if not isinstance(first, TypedArrayObject):
        width, height = _size(first, "width"), _size(arguments[1], "height")
        realm.agent.budget.check_array_length(4 * width * height)
        return _clamped_array(realm, bytearray(4 * width * height)), width, height
    length = len(bytes_of(first) or b"")
    if length % 4 or not length:
        what = "is not a multiple of 4" if length else "is zero"
        raise DomProblem("InvalidStateError", f"The input data length {what}.")
    width = _size(arguments[1], "width")
    if length // 4 % width:
        raise DomProblem(
            "IndexSizeError", "The input data length is not a multiple of (4 * width)."
        )
    height = length // 4 // width
    given = argument(arguments, 2)
    if given is not UNDEFINED and _size(given, "height") != height:
        raise DomProblem(
            "IndexSizeError", "The input data length is not equal to (4 * width * height)."
        )
    return first, width, height


def _size(value: Value, name: str) -> int:
    size = to_uint32(value)
    if not size:
        raise DomProblem("IndexSizeError", f"The source {name} is zero or not a number.")
    return size


# -- pixels of a context ---------------------------------------------------------------------------


def _create(realm: Realm, _context: CanvasContextObject, arguments: list[Any]) -> Value:
    """https://html.spec.whatwg.org/multipage/canvas.html#dom-context-2d-createimagedata"""
    first, height = arguments
    if isinstance(first, ImageDataObject):
        width, height = first.width, first.height
    elif height is None:
        raise type_error(
            f"Failed to execute 'createImageData' on '{INTERFACE}': parameter 1 is not of type "
            "'ImageData'."
        )
    else:
        width = LONG(realm, first, "")
    if not width or not height:
        side = "height" if width else "width"
        raise DomProblem("IndexSizeError", f"The source {side} is 0.")
    width, height = abs(width), abs(height)
    realm.agent.budget.check_array_length(4 * width * height)
    return _new(realm, bytearray(4 * width * height), width, height)


def _get(realm: Realm, context: CanvasContextObject, arguments: list[Any]) -> Value:
    """https://html.spec.whatwg.org/multipage/canvas.html#dom-context-2d-getimagedata"""
    x, y, width, height = arguments[:4]
    if not width or not height:
        raise DomProblem("IndexSizeError", f"The source {'height' if width else 'width'} is 0.")
    area = Area(min(x, x + width), min(y, y + height), max(x, x + width), max(y, y + height))
    width, height = abs(width), abs(height)
    pixels, budget = context.drawing.pixels, realm.agent.budget
    if not pixels.certain:
        raise UnsupportedApi(
            "getImageData after drawing anything but rectangles on whole pixels",
            "Keep in variables what you drew.",
        )
    budget.check_array_length(4 * width * height)
    budget.charge(pixels.cost(area) // _PIXELS_A_ROUND)
    return _new(realm, bytearray(divided(pixels.read(area))), width, height)


def _put(_realm: Realm, context: CanvasContextObject, arguments: list[Any]) -> Value:
    """https://html.spec.whatwg.org/multipage/canvas.html#dom-context-2d-putimagedata"""
    image, x, y, *dirty = arguments
    assert isinstance(image, ImageDataObject)
    left, top, width, height = dirty if None not in dirty else (0, 0, image.width, image.height)
    if width < 0:
        left, width = left + width, -width
    if height < 0:
        top, height = top + height, -height
    right, bottom = min(left + width, image.width), min(top + height, image.height)
    left, top = max(left, 0), max(top, 0)
    data = bytes_of(image.data) or b""
    if left >= right or top >= bottom or not data:
        return UNDEFINED
    rows = [
        data[4 * (row * image.width + left) : 4 * (row * image.width + right)]
        for row in range(top, bottom)
    ]
    area = Area(x + left, y + top, x + right, y + bottom)
    _show(context, area, b"".join(rows))
    return UNDEFINED


def _show(context: CanvasContextObject, area: Area, data: bytes) -> None:
    """The pixels take the place of what was there."""
    width, height = area.right - area.left, area.bottom - area.top
    drawing = context.drawing
    kept = bytearray()
    for place in range(0, len(data), 4):
        red, green, blue, alpha = data[place : place + 4]
        kept += bytes(multiplied((red, green, blue, alpha)))
    rect = Rect(float(area.left), float(area.top), float(width), float(height))
    drawing.cut_out(rect_path(IDENTITY, rect).text(), rect)
    drawing.pixels.put(area, width, bytes(kept))
    address = "data:image/png;base64," + base64.b64encode(_png(data, width, height)).decode()
    pairs = [("x", area.left), ("y", area.top), ("width", width), ("height", height)]
    drawing.add(f"<image{attributes([*pairs, ('href', address)])}/>", rect)
    context.wish_for_frame()


def _png(data: bytes, width: int, height: int) -> bytes:
    """https://www.w3.org/TR/png-3/, without filters."""
    rows = (data[4 * width * row : 4 * width * (row + 1)] for row in range(height))
    chunks = (
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)),
        (b"IDAT", zlib.compress(b"".join(b"\0" + row for row in rows), 9)),
        (b"IEND", b""),
    )
    parts = [b"\x89PNG\r\n\x1a\n"]
    for name, content in chunks:
        check = zlib.crc32(name + content)
        parts.append(struct.pack(">I", len(content)) + name + content + struct.pack(">I", check))
    return b"".join(parts)


_IMAGE = Members("ImageData", ImageDataObject)
IMAGE_DATA_MEMBERS: Final[tuple[Member, ...]] = (
    _IMAGE.attribute("width", lambda _realm, image: float(image.width)),
    _IMAGE.attribute("height", lambda _realm, image: float(image.height)),
    _IMAGE.attribute("data", lambda _realm, image: image.data),
    _IMAGE.attribute("colorSpace", lambda _realm, _image: "srgb"),
)

_MEMBERS = Members(INTERFACE, CanvasContextObject)
_PLACE: Final[tuple[Convert, ...]] = (LONG, LONG, LONG, LONG)
PIXEL_MEMBERS: Final[tuple[Member, ...]] = (
    _MEMBERS.operation("createImageData", _create, ANY, Optional(LONG)),
    _MEMBERS.operation("getImageData", _get, *_PLACE),
    _MEMBERS.operation(
        "putImageData",
        _put,
        Instance(ImageDataObject, "ImageData"),
        LONG,
        LONG,
        *map(Optional, _PLACE),
    ),
)
