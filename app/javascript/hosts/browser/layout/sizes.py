"""Widths and heights of single boxes: https://drafts.csswg.org/css-sizing/"""

from __future__ import annotations

from typing import NamedTuple

from app.javascript.hosts.browser.dom.image_sizes import natural_size as image_size
from app.javascript.hosts.browser.dom.view_box import view_box
from app.javascript.hosts.browser.layout.box import Box
from app.javascript.hosts.browser.layout.controls import control_size
from app.javascript.hosts.browser.layout.floats import Floats
from app.javascript.hosts.browser.layout.lengths import resolved

_DEFAULT_SIZES = {
    "canvas": (300.0, 150.0), "video": (300.0, 150.0), "iframe": (300.0, 150.0),
    "svg": (300.0, 150.0), "embed": (300.0, 150.0), "object": (300.0, 150.0),
    "audio": (300.0, 54.0), "progress": (160.0, 16.0), "meter": (80.0, 16.0),
}  # fmt: skip
_WIDTH_LIMITS = frozenset({"min-width", "max-width"})


class Room(NamedTuple):
    """The containing block's content size; the height is None when it depends on the content.

    ``floats`` reach into it from above, seen from the corner of what is laid out there.
    """

    width: float
    height: float | None
    floats: Floats = ()


def specified(box: Box, name: str, base: float | None) -> float | None:
    """A width or height as that of the border box; None for ``auto`` and its like.

    An anonymous box has the style of the one around it, but nobody gave it a size.
    """
    if box.element is None:
        return None
    text = box.style.get(name)
    found = resolved(text, base)
    if found is None:
        return _by_content(box, text, base) if name in _WIDTH_LIMITS and "t" in text else None
    if box.style.get("box-sizing") == "border-box":
        around = box.around.across if name.endswith("width") else box.around.down
        return max(found, around)
    return found + (box.around.across if name.endswith("width") else box.around.down)


def _by_content(box: Box, word: str, base: float | None) -> float | None:
    """A limit that the content decides: https://drafts.csswg.org/css-sizing-3/#sizing-values"""
    has_no_content = box.display == "replaced"
    if has_no_content or word not in {"min-content", "max-content", "fit-content"}:
        return None
    widest = box.content_width(box, narrow=False)
    if word == "max-content" or (word == "fit-content" and base is None):
        return widest
    narrowest = box.content_width(box, narrow=True)
    if word == "min-content" or base is None:
        return narrowest
    return min(widest, max(narrowest, base - box.margin.across))


def clamped_width(box: Box, width: float, room: Room) -> float:
    """Between ``min-width`` and ``max-width``."""
    return _clamped(box, "width", width, room.width)


def clamped_content_width(box: Box, width: float) -> float:
    """The same for a width by content: percentages count for nothing there.

    https://drafts.csswg.org/css-sizing-3/#cyclic-percentage-contribution
    """
    return _clamped(box, "width", width, None)


def clamped_height(box: Box, height: float, room: Room) -> float:
    """Between ``min-height`` and ``max-height``."""
    return _clamped(box, "height", height, room.height)


def _clamped(box: Box, name: str, value: float, base: float | None) -> float:
    high, low = specified(box, f"max-{name}", base), specified(box, f"min-{name}", base)
    if high is not None:
        value = min(value, high)
    if low is not None:
        value = max(value, low)
    return value


def ratio_of(box: Box) -> float | None:
    """Width by height; None for ``auto``: https://drafts.csswg.org/css-sizing-4/#aspect-ratio"""
    parts = [part.strip() for part in box.style.get("aspect-ratio").removeprefix("auto").split("/")]
    try:
        width, height = float(parts[0]), float(parts[1]) if len(parts) > 1 else 1.0
    except ValueError:
        return None
    return width / height if width > 0 and height > 0 else None


def height_by_ratio(box: Box) -> float | None:
    """The border box's height that its width asks for."""
    ratio = ratio_of(box)
    if ratio is None:
        return None
    if box.style.get("box-sizing") == "border-box":
        return box.width / ratio
    return (box.width - box.around.across) / ratio + box.around.down


def width_by_ratio(box: Box, room: Room) -> float | None:
    """The border box's width that a given height asks for; None without one."""
    ratio, height = ratio_of(box), specified(box, "height", room.height)
    if ratio is None or height is None:
        return None
    if box.style.get("box-sizing") == "border-box":
        return height * ratio
    return (height - box.around.down) * ratio + box.around.across


def natural_size(box: Box) -> tuple[float, float]:
    """The content size of a replaced element that nobody gave one, attributes included."""
    element = box.element
    assert element is not None
    width, height = control_size(box) if element.local_name in _CONTROLS else _media_size(box)
    return width, height


_CONTROLS = frozenset({"input", "textarea", "select"})


def _media_size(box: Box) -> tuple[float, float]:
    assert box.element is not None
    width, height = _DEFAULT_SIZES.get(box.element.local_name, (0.0, 0.0))
    if box.element.is_named("img"):
        return _image_size(box) or (0.0, 0.0)
    own_width, own_height = (_attribute_length(box, name, 0.0) for name in ("width", "height"))
    ratio = natural_ratio(box)
    if ratio is not None and (own_width or own_height):
        width, height = own_height * ratio, own_width / ratio
    return own_width or width, own_height or height


def natural_ratio(box: Box) -> float | None:
    """Width by height of an image that is loaded, else by its attributes, else by its view box."""
    image = _image_size(box)
    if image is not None and 0.0 not in image:
        return image[0] / image[1]
    if box.element is None or box.element.local_name not in {"img", "svg"}:
        return None
    width, height = (_attribute_length(box, name, 0.0) for name in ("width", "height"))
    view = view_box(box.element)
    if width and height:
        return width / height
    return None if view is None else view.width / view.height


def fills_room(box: Box) -> bool:
    """Whether it has a ratio and no size: then it is as wide as its room.

    https://drafts.csswg.org/css2/#inline-replaced-width
    """
    element = box.element
    if element is None or box.display != "replaced" or element.local_name != "svg":
        return False
    has_size = any(_attribute_length(box, name, 0.0) for name in ("width", "height"))
    return not has_size and natural_ratio(box) is not None


def _image_size(box: Box) -> tuple[float, float] | None:
    element = box.element
    return image_size(element) if element is not None and element.is_named("img") else None


def _attribute_length(box: Box, name: str, default: float) -> float:
    """https://html.spec.whatwg.org/multipage/rendering.html#dimRendering"""
    assert box.element is not None
    text = (box.element.attribute(name) or "").strip()
    digits = text.removesuffix("px")
    return float(digits) if digits.isascii() and digits.isdigit() else default
