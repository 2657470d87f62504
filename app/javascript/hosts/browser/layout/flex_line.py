"""The items and lines of a flex container: https://drafts.csswg.org/css-flexbox/#flex-lines"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from app.javascript.hosts.browser.layout.box import Box


@dataclass(slots=True, eq=False)
class Item:
    """Sizes along the main axis, of the border box.

    ``outer`` is the margin around it, ``around`` are its padding and border.

    ``width`` and ``height`` are as decided, as far as they are.
    """

    box: Box
    base: float
    low: float
    high: float
    outer: float
    around: float
    main: float = 0.0
    width: float | None = None
    height: float | None = None


@dataclass(slots=True)
class FlexLine:
    """https://drafts.csswg.org/css-flexbox/#flex-lines"""

    items: list[Item] = field(default_factory=list)
    cross: float = 0.0
    #: Of the items that are aligned by it, from the line's start; None when there are none.
    baseline: float | None = None


@dataclass(frozen=True, slots=True)
class Axes:
    """``across`` for a row: whether the main axis is the width. ``wraps``: into several lines."""

    across: bool
    reverse: bool
    main_size: float | None
    cross_size: float | None
    main_gap: float
    cross_gap: float
    wraps: bool
    #: The least main size of a container whose items decide it.
    least: float = 0.0


def align_of(box: Box) -> str:
    """The item's alignment across its line: https://drafts.csswg.org/css-flexbox/#align-items-property"""
    container = box.holder
    own = box.style.get("align-self") if box.element is not None else "auto"
    if own != "auto" or container is None:
        return own
    return container.style.get("align-items")


def cross_outer(item: Item, axes: Axes) -> float:
    """The item's size across its line, with margins."""
    box = item.box
    return box.height + box.margin.down if axes.across else box.width + box.margin.across


def main_total(items: Sequence[Item], axes: Axes) -> float:
    """What the items of a line take along it, with margins and gaps."""
    gaps = axes.main_gap * max(0, len(items) - 1)
    return sum(item.main + item.outer for item in items) + gaps
