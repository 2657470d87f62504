"""Viewports: https://svgwg.org/svg2-draft/coords.html#ViewBoxAttribute"""

from __future__ import annotations

import re

from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.view_box import view_box
from app.javascript.hosts.browser.shapes.matrices import (
    IDENTITY,
    Matrix,
    multiplied,
    scaled,
    translated,
)

_ALIGNED = re.compile(r"x(Min|Mid|Max)Y(Min|Mid|Max)(?:\s+(meet|slice))?")
_SHARES = {"Min": 0.0, "Mid": 0.5, "Max": 1.0}


def view_size(element: ElementObject, size: tuple[float, float]) -> tuple[float, float]:
    """What percentages inside are of, in user units."""
    box = view_box(element)
    return size if box is None else (box.width, box.height)


def view_matrix(element: ElementObject, size: tuple[float, float]) -> Matrix:
    """From user units inside to a viewport of that size.

    https://svgwg.org/svg2-draft/coords.html#ComputingAViewportsTransform
    """
    box = view_box(element)
    if box is None:
        return IDENTITY
    across, down = size[0] / box.width, size[1] / box.height
    given = (element.attribute("preserveAspectRatio") or "xMidYMid").strip()
    if given == "none":
        return multiplied(scaled(across, down), translated(-box.x, -box.y))
    found = _ALIGNED.fullmatch(given)
    x, y, way = ("Mid", "Mid", None) if found is None else found.groups()
    scale = max(across, down) if way == "slice" else min(across, down)
    left = (size[0] - box.width * scale) * _SHARES[x]
    top = (size[1] - box.height * scale) * _SHARES[y]
    return multiplied(
        translated(left, top), multiplied(scaled(scale, scale), translated(-box.x, -box.y))
    )
