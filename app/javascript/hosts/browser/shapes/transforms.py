"""What the transform properties of a style come to: https://drafts.csswg.org/css-transforms-2/#ctm"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.javascript.hosts.browser.css.tokens import component_values, words
from app.javascript.hosts.browser.shapes.matrices import (
    Matrix,
    matrix_of,
    multiplied,
    scaled,
    translated,
)

if TYPE_CHECKING:
    from app.javascript.hosts.browser.css.computed import ComputedStyle

_PROPERTIES = frozenset({"translate", "rotate", "scale", "transform"})
_WORDS = {"left": "0%", "top": "0%", "center": "50%", "right": "100%", "bottom": "100%"}


def style_matrix(
    style: ComputedStyle, size: tuple[float, float], origin: Callable[[], tuple[float, float]]
) -> Matrix | None:
    """What moves a box of that size, about its origin; None for nothing."""
    if not _may_move(style) or all(style.get(name) == "none" for name in _PROPERTIES):
        return None
    get, (width, height), (x, y) = style.get, size, origin()
    result = translated(x, y)
    if get("translate") != "none":
        moved = [token.serialize() for token in words(component_values(get("translate")))]
        function = f"translate3d({', '.join([*moved, '0px', '0px'][:3])})"
        result = multiplied(result, matrix_of(function, width, height))
    if get("rotate") != "none":
        result = multiplied(result, matrix_of(f"rotate({get('rotate')})", width, height))
    if get("scale") != "none":
        numbers = [float(part) for part in get("scale").split()]
        across, down = numbers[0], numbers[1] if len(numbers) > 1 else numbers[0]
        result = multiplied(result, scaled(across, down))
    if get("transform") != "none":
        result = multiplied(result, matrix_of(get("transform"), width, height))
    return multiplied(result, translated(-x, -y))


def _may_move(style: ComputedStyle) -> bool:
    """OPTIMIZATION: of most elements nobody says anything of that; nothing of it is inherited."""
    said, moved = style.cascaded.keys(), style.animated.keys()
    return not (said.isdisjoint(_PROPERTIES) and moved.isdisjoint(_PROPERTIES))


def style_origin(
    style: ComputedStyle, size: tuple[float, float], in_pixels: Callable[[str, float], float]
) -> tuple[float, float]:
    """https://drafts.csswg.org/css-transforms/#transform-origin-property, in px."""
    given = [token.serialize() for token in words(component_values(style.get("transform-origin")))]
    first, second = given[0], given[1] if len(given) > 1 else "center"
    if first in {"top", "bottom"} or second in {"left", "right"}:
        first, second = second, first
    return (
        in_pixels(_WORDS.get(first, first), size[0]),
        in_pixels(_WORDS.get(second, second), size[1]),
    )
