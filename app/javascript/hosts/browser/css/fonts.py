"""The advance widths of three named fonts, and how text is measured with them.

NOTE: An approximation. Real pages are drawn in whatever fonts a machine has; these are the widths
of Times New Roman, Arial and Courier New (as Liberation's fonts have them), in 1/2048 em, for the
characters from space to tilde. Anything else is as wide as a digit, what is far away as an em.
There is no kerning and no shaping.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import floor

UNITS_PER_EM = 2048
_FIRST, _LAST = 32, 126
_CJK = 0x2E80


@dataclass(frozen=True, slots=True)
class Font:
    """``ascent``, ``descent``, ``line_gap`` and ``x_height`` in 1/2048 em."""

    ascent: int
    descent: int
    line_gap: int
    x_height: int
    widths: tuple[int, ...]


def _widths(text: str) -> tuple[int, ...]:
    return tuple(int(word) for word in text.split())


_SERIF = Font(1825, 443, 87, 940, _widths(
    "512 682 836 1024 1024 1706 1593 369 682 682 1024 1155 512 682 512 569 1024 1024 1024 1024 "
    "1024 1024 1024 1024 1024 1024 569 569 1155 1155 1155 909 1886 1479 1366 1366 1479 1251 "
    "1139 1479 1479 682 797 1479 1251 1821 1479 1479 1139 1479 1366 1139 1251 1479 1479 1933 "
    "1479 1479 1251 682 569 682 961 1024 682 909 1024 909 1024 909 682 1024 1024 569 569 1024 "
    "569 1593 1024 1024 1024 1024 682 797 569 1024 1024 1479 1024 1024 909 983 410 983 1108 "
))  # fmt: skip
_SERIF_BOLD = Font(1825, 443, 87, 940, _widths(
    "512 682 1137 1024 1024 2048 1706 569 682 682 1024 1167 512 682 512 569 1024 1024 1024 1024 "
    "1024 1024 1024 1024 1024 1024 682 682 1167 1167 1167 1024 1905 1479 1366 1479 1479 1366 "
    "1251 1593 1593 797 1024 1593 1366 1933 1479 1593 1251 1593 1479 1139 1366 1479 1479 2048 "
    "1479 1479 1366 682 569 682 1190 1024 682 1024 1139 909 1139 909 682 1024 1139 569 682 1139 "
    "569 1706 1139 1024 1139 1139 909 797 682 1139 1024 1479 1024 1024 909 807 451 807 1065 "
))  # fmt: skip
_SANS = Font(1854, 434, 67, 1082, _widths(
    "569 569 727 1139 1139 1821 1366 391 682 682 797 1196 569 682 569 569 1139 1139 1139 1139 "
    "1139 1139 1139 1139 1139 1139 569 569 1196 1196 1196 1139 2079 1366 1366 1479 1479 1366 "
    "1251 1593 1479 569 1024 1366 1139 1706 1479 1593 1366 1593 1479 1366 1251 1479 1366 1933 "
    "1366 1366 1251 569 569 569 961 1139 682 1139 1139 1024 1139 1139 569 1139 1139 455 455 "
    "1024 455 1706 1139 1139 1139 1139 682 1024 569 1139 1024 1479 1024 1024 1024 684 532 684 "
    "1196 "
))  # fmt: skip
_SANS_BOLD = Font(1854, 434, 67, 1082, _widths(
    "569 682 971 1139 1139 1821 1479 487 682 682 797 1196 569 682 569 569 1139 1139 1139 1139 "
    "1139 1139 1139 1139 1139 1139 682 682 1196 1196 1196 1251 1997 1479 1479 1479 1479 1366 "
    "1251 1593 1479 569 1139 1479 1251 1706 1479 1593 1366 1593 1479 1366 1251 1479 1366 1933 "
    "1366 1366 1251 682 569 682 1196 1139 682 1139 1251 1139 1251 1139 682 1251 1251 569 569 "
    "1139 569 1821 1251 1251 1251 1251 797 1139 682 1251 1139 1593 1139 1139 1024 797 573 797 "
    "1196 "
))  # fmt: skip
_MONO = Font(1705, 615, 0, 1082, (1229,) * 95)
_MONOSPACE = Font(1901, 483, 0, 1120, (1233,) * 95)

_SANS_NAMES = ("arial", "helvetica", "sans-serif", "verdana", "tahoma", "segoe ui", "roboto")
_MONO_NAMES = ("courier", "consolas", "menlo", "monaco")
_BOLD_FROM = 600


@lru_cache(maxsize=256)
def font_of(family: str, weight: str) -> Font:
    """The font for a computed ``font-family`` and ``font-weight``."""
    bold = float(weight) >= _BOLD_FROM
    first = family.lower().partition(",")[0].strip("\"' ")
    if first.startswith(_MONO_NAMES):
        return _MONO
    if "mono" in first or first.startswith("system"):
        return _MONOSPACE
    if first.startswith(_SANS_NAMES):
        return _SANS_BOLD if bold else _SANS
    return _SERIF_BOLD if bold else _SERIF


@lru_cache(maxsize=4096)
def text_width(font: Font, text: str, size: float) -> float:
    """In px."""
    units = 0
    for character in text:
        code = ord(character)
        if _FIRST <= code <= _LAST:
            units += font.widths[code - _FIRST]
        elif code >= _CJK:
            units += UNITS_PER_EM
        else:
            units += font.widths[ord("0") - _FIRST]
    return units * _drawn_size(size) / UNITS_PER_EM


def _drawn_size(size: float) -> float:
    """Fonts are scaled to whole 64ths of a pixel; that of ``h3`` to one less, as was measured."""
    return _MEASURED.get(size, floor(size * 64 + 1e-6) / 64)


_MEASURED = {18.72: 1197 / 64}


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
