"""Fonts by their measures: how wide text is, how high its lines are.

NOTE: An approximation. Real pages are drawn in whatever fonts a machine has; these are those of
Liberation, which stand for Times New Roman, Arial and Courier New. What they do not have is as wide
as a digit, what is far away as an em.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import floor
from typing import TYPE_CHECKING

from app.javascript.hosts.browser.css import font_tables
from app.javascript.runtime.single_precision import single

if TYPE_CHECKING:
    from app.javascript.hosts.browser.css.computed import ComputedStyle

UNITS_PER_EM = 2048
_CJK = 0x2E80
_CHARACTERS = (
    *map(chr, range(0x20, 0x7F)), *map(chr, range(0xA0, 0x100)), *font_tables.FURTHER
)  # fmt: skip


@dataclass(frozen=True, slots=True, eq=False)
class Font:
    """``ascent``, ``descent``, ``line_gap`` and ``x_height`` in 1/2048 em, like all others.

    ``widths`` by character; ``pairs`` are how much wider two characters are beside each other.
    """

    ascent: int
    descent: int
    line_gap: int
    x_height: int
    widths: dict[str, int]
    pairs: dict[str, int]


def _widths(text: str) -> dict[str, int]:
    return dict(zip(_CHARACTERS, map(int, text.split()), strict=True))


def _pairs(text: str) -> dict[str, int]:
    return {word[:2].replace("_", " "): int(word[2:]) for word in text.split()}


def _serif(widths: str, pairs: str) -> Font:
    return Font(1825, 443, 87, 940, _widths(widths), _pairs(pairs))


def _sans(widths: str, pairs: str, others: dict[str, int] | None = None) -> Font:
    return Font(1854, 434, 67, 1082, _widths(widths) | (others or {}), _pairs(pairs))


#: By whether they are bold, and whether they are italic.
_SERIFS = {
    (False, False): _serif(font_tables.SERIF_WIDTHS, font_tables.SERIF_PAIRS),
    (True, False): _serif(font_tables.SERIF_BOLD_WIDTHS, font_tables.SERIF_BOLD_PAIRS),
    (False, True): _serif(font_tables.SERIF_ITALIC_WIDTHS, font_tables.SERIF_ITALIC_PAIRS),
    (True, True): _serif(font_tables.SERIF_BOLD_ITALIC_WIDTHS, font_tables.SERIF_BOLD_ITALIC_PAIRS),
}
_SANSES = {
    (False, False): _sans(font_tables.SANS_WIDTHS, font_tables.SANS_PAIRS),
    (True, False): _sans(font_tables.SANS_BOLD_WIDTHS, font_tables.SANS_BOLD_PAIRS),
    (False, True): _sans(
        font_tables.SANS_WIDTHS,
        font_tables.SANS_ITALIC_PAIRS,
        font_tables.SANS_ITALIC_OTHER_WIDTHS,
    ),
    (True, True): _sans(
        font_tables.SANS_BOLD_WIDTHS,
        font_tables.SANS_BOLD_ITALIC_PAIRS,
        font_tables.SANS_BOLD_ITALIC_OTHER_WIDTHS,
    ),
}
#: DejaVu Sans, which stands for ``system-ui``.
_WIDES = {
    False: Font(
        1901, 483, 0, 1120, _widths(font_tables.WIDE_WIDTHS), _pairs(font_tables.WIDE_PAIRS)
    ),
    True: Font(
        1901,
        483,
        0,
        1120,
        _widths(font_tables.WIDE_BOLD_WIDTHS),
        _pairs(font_tables.WIDE_BOLD_PAIRS),
    ),
}
_MONO = Font(1705, 615, 0, 1082, dict.fromkeys(_CHARACTERS, 1229), {})
_MONOSPACE = Font(1901, 483, 0, 1120, dict.fromkeys(_CHARACTERS, 1233), {})

#: The families that there are: a list of them means the first of these.
_FAMILIES = {
    **dict.fromkeys(("serif", "times", "times new roman", "liberation serif"), "serif"),
    **dict.fromkeys(("sans-serif", "arial", "helvetica", "liberation sans"), "sans"),
    **dict.fromkeys(("system-ui", "dejavu sans"), "wide"),
    **dict.fromkeys(("monospace", "dejavu sans mono"), "monospace"),
    **dict.fromkeys(("courier", "courier new", "liberation mono"), "mono"),
}
_BOLD_FROM = 600


@lru_cache(maxsize=256)
def font_of(family: str, weight: str, style: str = "normal") -> Font:
    """The font for a computed ``font-family``, ``font-weight`` and ``font-style``."""
    is_bold, is_italic = float(weight) >= _BOLD_FROM, style != "normal"
    named = (each.strip("\"' ") for each in family.lower().split(","))
    match next((_FAMILIES[each] for each in named if each in _FAMILIES), "serif"):
        case "sans":
            return _SANSES[is_bold, is_italic]
        case "wide":
            return _WIDES[is_bold]
        case "monospace":
            return _MONOSPACE
        case "mono":
            return _MONO
        case _:
            return _SERIFS[is_bold, is_italic]


def font_for(style: ComputedStyle) -> Font:
    """The font that text of that style is drawn in."""
    get = style.get
    return font_of(get("font-family"), get("font-weight"), get("font-style"))


@lru_cache(maxsize=4096)
def text_width(font: Font, text: str, size: float) -> float:
    """In px."""
    widths, pairs = font.widths, font.pairs
    units = 0
    for character in text:
        units += widths[character] if character in widths else _other_width(font, character)
    for place in range(len(text) - 1) if pairs else ():
        units += pairs.get(text[place : place + 2], 0)
    return units * _drawn_size(size) / UNITS_PER_EM


def _other_width(font: Font, character: str) -> int:
    return UNITS_PER_EM if ord(character) >= _CJK else font.widths["0"]


def pair_width(font: Font, before: str, after: str, size: float) -> float:
    """How much wider two characters are beside each other, in px; less than 0 mostly."""
    return font.pairs.get(before + after, 0) * _drawn_size(size) / UNITS_PER_EM


def _drawn_size(size: float) -> float:
    """Fonts are scaled to whole 64ths of a pixel; that of ``h3`` to one less, as was measured."""
    return _MEASURED.get(size, floor(size * 64 + 1e-6) / 64)


_MEASURED = {single(18.72): 1197 / 64}


def _rounded(units: int, size: float) -> int:
    return int(units * size / UNITS_PER_EM + 0.5)


def ascent(font: Font, size: float) -> int:
    """Above the baseline, in whole px."""
    return _rounded(font.ascent, size)


def descent(font: Font, size: float) -> int:
    """Below the baseline, in whole px."""
    return _rounded(font.descent, size)


def x_height(font: Font, size: float) -> float:
    """Of a small letter, in px."""
    return font.x_height * size / UNITS_PER_EM


def normal_line_height(font: Font, size: float) -> float:
    """What ``line-height: normal`` comes to."""
    return ascent(font, size) + descent(font, size) + _rounded(font.line_gap, size)
