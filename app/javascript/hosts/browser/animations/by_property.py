"""Between two values of one property: https://drafts.csswg.org/web-animations-1/#animating-properties"""

from __future__ import annotations

from math import exp, floor, log

from app.javascript.hosts.browser.animations.interpolation import ANIMATABLE, interpolated
from app.javascript.hosts.browser.animations.transform_lists import transforms_between
from app.javascript.hosts.browser.css.numbers import number_text, pixels_of

#: Those beside what transitions look for.
_FURTHER = frozenset(
    {"border-spacing", "-webkit-mask-position-x", "-webkit-mask-position-y", "mask-size",
     "offset-distance", "shape-margin", "stop-color", "stop-opacity", "stroke-opacity",
     "flood-color", "flood-opacity", "font-variation-settings"}
)  # fmt: skip
_CONTINUOUS = frozenset(ANIMATABLE) | _FURTHER
_WHOLE = frozenset({"order", "z-index", "column-count"})
_NOT_NEGATIVE = (
    "width", "height", "min-", "max-", "padding-", "border-", "font-size", "flex-", "row-gap",
    "column-gap", "perspective", "outline-width",
)  # fmt: skip
#: What does the same as ``none``.
_NO_MOTION = {"translate": "0px", "rotate": "0deg", "scale": "1"}
_SHAPES = frozenset({"clip-path", "offset-path", "shape-outside"})
_SHARES = frozenset({"opacity", "fill-opacity", "stroke-opacity", "stop-opacity"})


def between(name: str, start: str, end: str, progress: float) -> str | None:
    """The value at ``progress``; None when it only changes from one to the other."""
    if name.startswith("--"):
        return interpolated(start, end, progress)
    if name == "display":
        return _display(start, end, progress)
    shows = name in {"visibility", "content-visibility"}
    if not shows and (name not in _CONTINUOUS or "hidden" in {start, end}):
        return None
    if name in {"letter-spacing", "word-spacing"}:
        start, end = (_spacing(text) for text in (start, end))
        found = interpolated(start, end, progress)
        return "normal" if found == "0px" and name == "letter-spacing" else found
    if name == "transform":
        return transforms_between(
            start, end, progress, lambda one, two: interpolated(one, two, progress)
        )
    if name in _NO_MOTION:
        return _individual(name, start, end, progress)
    if name in _SHAPES and "none" in {start, end}:
        return None
    if name == "aspect-ratio" and start != end:
        return _ratio(start, end, progress)
    return _in_range(name, interpolated(start, end, progress))


def _display(start: str, end: str, progress: float) -> str | None:
    """There is a box all the way: https://drafts.csswg.org/css-display-4/#display-animation"""
    if start == end or "none" not in {start, end}:
        return None
    if not 0 < progress < 1:
        return end if progress >= 1 else start
    return end if start == "none" else start


def is_continuous(name: str, start: str, end: str) -> bool:
    """Whether there is anything between the two."""
    return between(name, start, end, 0.5) is not None


def _individual(name: str, start: str, end: str, progress: float) -> str | None:
    """``translate``, ``scale`` or ``rotate``, where ``none`` does nothing.

    https://drafts.csswg.org/css-transforms-2/#individual-transforms
    """
    if start == end == "none":
        return "none"
    words = [_NO_MOTION[name] if text == "none" else text for text in (start, end)]
    if name == "rotate":
        return interpolated(words[0], words[1], progress)
    parts = [text.split() for text in words]
    count = max(map(len, parts))
    for part in parts:
        part.extend((part[:1] if name == "scale" and len(part) == 1 else ["0px"]) * count)
    pairs = list(zip(parts[0], parts[1], strict=False))[:count]
    found = [interpolated(one, two, progress) for one, two in pairs]
    known = [each for each in found if each is not None]
    if len(known) < count:
        return None
    alone = known[0] if name == "scale" else "0px"
    return known[0] if known[1:] == [alone] else " ".join(known)


def _spacing(text: str) -> str:
    return "0px" if text == "normal" else text


def _ratio(start: str, end: str, progress: float) -> str | None:
    """https://drafts.csswg.org/css-values/#combine-ratio"""
    sizes = []
    for text in (start, end):
        parts = text.split(" / ")
        if len(parts) != 2 or not all(part.replace(".", "").isdigit() for part in parts):
            return None
        width, height = float(parts[0]), float(parts[1])
        if not width or not height:
            return None
        sizes.append(log(width / height))
    return f"{number_text(exp(sizes[0] + (sizes[1] - sizes[0]) * progress))} / 1"


def _in_range(name: str, text: str | None) -> str | None:
    """Whole numbers and limits, which an easing may go beyond."""
    if text is None:
        return None
    if name in _WHOLE or name in _SHARES:
        try:
            value = float(text)
        except ValueError:
            return text
        return str(floor(value + 0.5)) if name in _WHOLE else number_text(min(max(value, 0), 1))
    if name.startswith(_NOT_NEGATIVE):
        pixels = pixels_of(text)
        return "0px" if pixels is not None and pixels < 0 else text
    return text
