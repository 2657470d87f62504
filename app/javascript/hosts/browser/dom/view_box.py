"""The ``viewBox`` attribute: https://svgwg.org/svg2-draft/coords.html#ViewBoxAttribute"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from app.javascript.hosts.browser.dom.element import ElementObject

_SEPARATOR: Final = re.compile(r"[\s,]+")


class ViewBox(NamedTuple):
    """What of the user space is shown, in user units."""

    x: float
    y: float
    width: float
    height: float


def view_box(element: ElementObject) -> ViewBox | None:
    """None when there is none, or nothing is to be seen in it."""
    try:
        numbers = [
            float(each) for each in _SEPARATOR.split((element.attribute("viewBox") or "").strip())
        ]
        found = ViewBox(*numbers)
    except (TypeError, ValueError):
        return None
    return found if found.width > 0 and found.height > 0 else None
