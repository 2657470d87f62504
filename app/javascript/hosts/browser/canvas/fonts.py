"""The ``font`` of a context: https://html.spec.whatwg.org/multipage/canvas.html#dom-context-2d-font"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from app.javascript.hosts.browser.css.calc import CalcProblem, simplified
from app.javascript.hosts.browser.css.declaration_block import parse_value
from app.javascript.hosts.browser.css.font_sizes import FONT_SIZES
from app.javascript.hosts.browser.css.fonts import Font, font_of
from app.javascript.hosts.browser.css.keywords import font_weight
from app.javascript.hosts.browser.css.numbers import pixels_text
from app.javascript.hosts.browser.css.tokens import component_values

_PLAIN_NAME: Final = re.compile(r"-?[A-Za-z_\u0080-\U0010ffff][\w-]*\Z")

_GENERIC: Final = frozenset({"serif", "sans-serif", "monospace", "system-ui", "cursive", "fantasy"})


@dataclass(frozen=True, slots=True)
class CanvasFont:
    """``size`` is in px, ``weight`` a number; the others are as CSS writes them."""

    style: str
    caps: str
    weight: str
    size: float
    family: str

    def text(self) -> str:
        """As the attribute gives it."""
        weight = {"400": "", "700": "bold"}.get(self.weight, self.weight)
        style = "" if self.style == "normal" else "italic"
        caps = "" if self.caps == "normal" else self.caps
        parts = (style, caps, weight, pixels_text(self.size), self.family)
        return " ".join(part for part in parts if part)

    def measures(self) -> Font:
        """The font's widths and heights."""
        return font_of(self.family, self.weight, self.style)


DEFAULT_FONT: Final = CanvasFont("normal", "normal", "400", 10.0, "sans-serif")


def parse_font(text: str, inherited: Callable[[], float]) -> CanvasFont | None:
    """None for what is no font; ``inherited`` is the size of the canvas's own font, in px."""
    found = parse_value("font", component_values(text))
    if found is None or "font-size" not in found or found["font-size"] == found["font-family"]:
        return None
    size = _size(found["font-size"], inherited)
    families = ", ".join(_family(each) for each in found["font-family"].split(","))
    if size is None or not families:
        return None
    weight = font_weight(found["font-weight"], None)
    style = "normal" if found["font-style"] == "normal" else "italic"
    return CanvasFont(style, found["font-variant-caps"], weight, size, families)


def _size(text: str, inherited: Callable[[], float]) -> float | None:
    if text in FONT_SIZES:
        return FONT_SIZES[text]
    if text in {"larger", "smaller"}:
        return inherited() * (1.2 if text == "larger" else 1 / 1.2)
    try:
        total = simplified(component_values(text)[0], lambda unit: _unit(unit, inherited))
    except CalcProblem:
        return None
    return max(0.0, sum(total.values()))


def _unit(unit: str, inherited: Callable[[], float]) -> float:
    if unit == "rem":
        return 16.0
    if unit not in {"%", "em"}:
        raise CalcProblem
    return inherited() / (100 if unit == "%" else 1)


def _family(text: str) -> str:
    """In quotes where the name is none that CSS would read as one word."""
    name = text.strip().strip("\"'")
    if name.lower() in _GENERIC:
        return name.lower()
    return name if _PLAIN_NAME.match(name) else f'"{name}"'
