"""The value of a colour input.

https://html.spec.whatwg.org/multipage/input.html#color-state-(type=color)
"""

from __future__ import annotations

from tinycss2.color4 import parse_color


def color_value(text: str) -> str:
    """``#rrggbb`` of any CSS colour; black for what is none."""
    try:
        color = parse_color(text.strip().lower())
    except (ValueError, TypeError, AttributeError):
        color = None
    if color is None or isinstance(color, str):
        return "#000000"
    try:
        parts = color.to("srgb").coordinates
    except NotImplementedError:
        return "#000000"
    return "#" + "".join(
        f"{int(min(max(part or 0.0, 0.0), 1.0) * 255 + 0.5):02x}" for part in parts
    )
