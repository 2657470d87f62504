"""Sizes of fonts: https://drafts.csswg.org/css-fonts/#font-size-prop"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.javascript.hosts.browser.css.units import unit_size
from app.javascript.hosts.browser.css.values import sum_of

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
    total = sum_of(text)
    pixels = 0.0
    for unit, value in total.items():
        if unit == "%":
            pixels += value / 100 * inherited
        elif unit == "em":
            pixels += value * inherited
        elif unit in {"ex", "ch"}:
            pixels += value * inherited / 2
        elif unit == "rem":
            at_root = style.root is style
            pixels += value * (16.0 if at_root else style.root.font_size())
        else:
            pixels += value * unit_size(style, unit)
    return pixels


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
