"""Sizes of fonts: https://drafts.csswg.org/css-fonts/#font-size-prop"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.javascript.hosts.browser.css.calc import CalcProblem, simplified
from app.javascript.hosts.browser.css.numbers import pixels_of, pixels_text
from app.javascript.hosts.browser.css.tokens import component_values
from app.javascript.hosts.browser.css.units import unit_size
from app.javascript.runtime.single_precision import single

if TYPE_CHECKING:
    from app.javascript.hosts.browser.css.computed import ComputedStyle

FONT_SIZES = {
    "xx-small": 9.0, "x-small": 10.0, "small": 13.0, "medium": 16.0, "large": 18.0,
    "x-large": 24.0, "xx-large": 32.0, "xxx-large": 48.0,
}  # fmt: skip
FIXED_PITCH = 13 / 16
"""How large Chromium's ``monospace`` is beside other fonts, where a keyword gives the size."""


def font_size(style: ComputedStyle, text: str) -> float:
    """In px, of a specified value: https://drafts.csswg.org/css-fonts/#font-size-prop"""
    inherited = style.parent.font_size() if style.parent is not None else 16.0
    if text in FONT_SIZES:
        return FONT_SIZES[text] * (FIXED_PITCH if style.is_fixed_pitch else 1.0)
    if text in {"larger", "smaller"}:
        return inherited * (1.2 if text == "larger" else 1 / 1.2)
    tokens = component_values(text)
    try:
        total = simplified(tokens[0], lambda unit: _unit(style, unit, inherited)) if tokens else {}
    except CalcProblem:
        return inherited
    size = single(max(0.0, sum(total.values())))
    style.exact_size = pixels_text(size), size
    return size


def used_size(style: ComputedStyle) -> float:
    """In px, more exactly than the computed value is written."""
    text, each = style.get("font-size"), style
    while each.exact_size is None and each.parent is not None:
        each = each.parent
        if each.get("font-size") != text:
            break
    if each.exact_size is not None and each.exact_size[0] == text:
        return each.exact_size[1]
    return pixels_of(text) or 0.0


def _unit(style: ComputedStyle, unit: str, inherited: float) -> float:
    """In px; units of the font mean that of the element around."""
    if unit == "%":
        return inherited / 100
    if unit == "em":
        return inherited
    if unit == "rem":
        return 16.0 if style.root is style else style.root.font_size()
    if unit in {"ex", "ch", "lh"} and style.parent is not None:
        return unit_size(style.parent, unit)
    return unit_size(style, unit)


def inherited_size(style: ComputedStyle) -> float:
    """The font size, px, that goes over to a style whose font alone is of fixed pitch, or not.

    https://drafts.csswg.org/css-fonts/#absolute-size-mapping
    """
    each: ComputedStyle | None = style.parent
    while each is not None:
        text = each.cascaded.get("font-size", "inherit")
        if text in FONT_SIZES:
            return FONT_SIZES[text] * (FIXED_PITCH if style.is_fixed_pitch else 1.0)
        if text not in {"inherit", "unset"}:
            assert style.parent is not None
            return style.parent.font_size()
        each = each.parent
    return 16.0 * (FIXED_PITCH if style.is_fixed_pitch else 1.0)
