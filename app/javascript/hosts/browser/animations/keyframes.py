"""Keyframes as programs write them: https://drafts.csswg.org/web-animations-1/#keyframe-effects"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import isfinite

from app.javascript.hosts.browser.animations.animation import Frame, Keyframe
from app.javascript.hosts.browser.animations.effect_timing import checked_easing
from app.javascript.hosts.browser.css.computed import ComputedStyle
from app.javascript.hosts.browser.css.declaration_block import DeclarationBlock, parse_value
from app.javascript.hosts.browser.css.logical import physical_name
from app.javascript.hosts.browser.css.style_declaration import css_name
from app.javascript.hosts.browser.css.tokens import component_values
from app.javascript.hosts.web.webidl import is_missing
from app.javascript.runtime.array import ArrayObject
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.iteration import iterable_to_list
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value, WellKnownSymbol

_NOT_PROPERTIES = frozenset({"offset", "easing", "composite", "computedOffset"})

StyleOfTarget = Callable[[], "ComputedStyle | None"]


def keyframes(realm: Realm, given: Value, doing: str) -> list[Keyframe]:
    """https://drafts.csswg.org/web-animations-1/#processing-a-keyframes-argument

    Raises a TypeError; ``doing`` begins its message.
    """
    if given is NULL or given is UNDEFINED:
        return []
    if not isinstance(given, JSObject):
        raise type_error(f"{doing}: parameter 1 is not of type 'object'.")
    iterates = isinstance(given, ArrayObject) or (
        given.get(WellKnownSymbol.ITERATOR, given) is not UNDEFINED
    )
    rows = _listed(realm, given, doing) if iterates else _by_property(realm, given, doing)
    _check(rows, doing)
    return rows


def _as_printed(texts: dict[str, str]) -> dict[str, str]:
    """The values in Chromium's form, without those that are none."""
    found: dict[str, str] = {}
    for name, text in texts.items():
        block = DeclarationBlock()
        if block.set_property(name, text):
            found[name] = block.get_property_value(name) or text
    return found


def _check(rows: Sequence[Keyframe], doing: str) -> None:
    before = 0.0
    for row in rows:
        if row.offset is not None:
            if not 0 <= row.offset <= 1:
                raise type_error(f"{doing}: Offsets must be null or in the range [0,1].")
            if row.offset < before:
                raise type_error(f"{doing}: Offsets must be monotonically non-decreasing.")
            before = row.offset
        row.easing = checked_easing(row.easing, doing)
        row.texts = _as_printed(row.texts)
        checked_composite(row.composite, doing, "BaseKeyframe")


def checked_composite(word: str, doing: str, holder: str) -> str:
    """https://drafts.csswg.org/web-animations-1/#the-compositeoperation-enumeration"""
    allowed = {"replace", "add", "accumulate"} | ({"auto"} if holder.startswith("Base") else set())
    if word not in allowed:
        kind = "CompositeOperationOrAuto" if "auto" in allowed else "CompositeOperation"
        raise type_error(
            f"{doing}: Failed to read the 'composite' property from '{holder}': The provided "
            f"value '{word}' is not a valid enum value of type {kind}."
        )
    return word


def computed_frames(rows: Sequence[Keyframe], style_of_target: StyleOfTarget) -> list[Frame]:
    """The frames with computed values, if the target has a style; in order, with all offsets."""
    style = style_of_target()
    frames: list[Frame] = []
    for row, offset in zip(rows, spaced([row.offset for row in rows]), strict=True):
        values: dict[str, str] = {}
        for name, text in row.texts.items():
            parsed = parse_value(name, component_values(text))
            for longhand, value in (parsed or {}).items():
                side = physical_name(longhand)
                values[side] = value if style is None else style.computed_text(side, value)
        frames.append(Frame(offset, values, row.easing, row.composite))
    return frames


def _listed(realm: Realm, given: JSObject, doing: str) -> list[Keyframe]:
    rows: list[Keyframe] = []
    for each in iterable_to_list(realm, given):
        if is_missing(each):
            rows.append(Keyframe(None, "linear", "auto", {}))
            continue
        if not isinstance(each, JSObject):
            raise type_error(f"{doing}: Keyframes must be objects, or null or undefined")
        texts: dict[str, str] = {}
        for key in each.own_property_keys():
            name = "offset" if key == "cssOffset" else _property_of(key)
            value = each.get(key, each) if name else UNDEFINED
            if name and not isinstance(value, ArrayObject):
                texts[name] = to_string(value)
        rows.append(
            Keyframe(
                _offset(each.get("offset", each), doing),
                _word(each.get("easing", each), "linear"),
                _word(each.get("composite", each), "auto"),
                texts,
            )
        )
    return rows


def _property_of(key: object) -> str:
    """https://drafts.csswg.org/web-animations-1/#idl-attribute-name-to-animation-property-name"""
    if type(key) is not str or key in _NOT_PROPERTIES:
        return ""
    return key if key.startswith("--") else css_name(key)


def _offset(value: Value, doing: str) -> float | None:
    """A number, or a percentage as text, as Chromium takes them."""
    if is_missing(value):
        return None
    if isinstance(value, JSObject):
        said = "timeline offset must be a range offset pair.  Missing the offset."
        raise type_error(f"{doing}: {said}")
    if type(value) is float or type(value) is int:
        if not isfinite(value):
            where = "Failed to read the 'offset' property from 'BaseKeyframe'"
            raise type_error(f"{doing}: {where}: The provided double value is non-finite.")
        return float(value)
    tokens = component_values(to_string(value))
    if len(tokens) == 1 and tokens[0].type in ("number", "percentage"):
        share = 100 if tokens[0].type == "percentage" else 1
        return float(tokens[0].value) / share
    said = "timeline offset must be of the form [timeline-range-name] <percentage>"
    raise type_error(f"{doing}: {said}")


def _word(value: Value, default: str) -> str:
    return default if value is UNDEFINED else to_string(value)


def _by_property(realm: Realm, given: JSObject, doing: str) -> list[Keyframe]:
    """``{ opacity: [0, 1] }``"""
    by_offset: dict[float, dict[str, str]] = {}
    for key in given.own_property_keys():
        name = _property_of(key)
        if not name:
            continue
        values = _values(realm, given.get(key, given))
        for place, one in enumerate(values):
            offset = place / (len(values) - 1) if len(values) > 1 else 1.0
            by_offset.setdefault(offset, {})[name] = to_string(one)
    texts = [dict(sorted(by_offset[offset].items())) for offset in sorted(by_offset)]
    easings = _values(realm, given.get("easing", given)) or ["linear"]
    composites = _values(realm, given.get("composite", given)) or ["auto"]
    offsets = _values(realm, given.get("offset", given))
    return [
        Keyframe(
            _offset(offsets[place], doing) if place < len(offsets) else None,
            to_string(easings[place % len(easings)]),
            to_string(composites[place % len(composites)]),
            row,
        )
        for place, row in enumerate(texts)
    ]


def _values(realm: Realm, value: Value) -> Sequence[Value]:
    if value is UNDEFINED or value is NULL:
        return []
    return iterable_to_list(realm, value) if isinstance(value, JSObject) else [value]


def spaced(offsets: Sequence[float | None]) -> list[float]:
    """https://drafts.csswg.org/web-animations-1/#compute-missing-keyframe-offsets"""
    found = list(offsets)
    if found and found[-1] is None:
        found[-1] = 1.0
    if len(found) > 1 and found[0] is None:
        found[0] = 0.0
    start, low = 0, found[0] if found else 0.0
    for place, offset in enumerate(found):
        if offset is None:
            continue
        for between in range(start + 1, place):
            share = (between - start) / (place - start)
            found[between] = (low or 0.0) + (offset - (low or 0.0)) * share
        start, low = place, offset
    return [0.0 if offset is None else offset for offset in found]
