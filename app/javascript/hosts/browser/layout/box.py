"""Boxes: what layout makes of elements and text.

https://drafts.csswg.org/css-display/#box-tree

``x`` and ``y`` are the border box's place in the border box of ``holder``, the box that laid it
out; sizes are those of the border box. All in CSS px.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from app.javascript.hosts.browser.layout.lengths import length

if TYPE_CHECKING:
    from app.javascript.hosts.browser.css.computed import ComputedStyle
    from app.javascript.hosts.browser.dom.element import ElementObject
    from app.javascript.hosts.browser.layout.sizes import Room


class Edges(NamedTuple):
    """Margins, borders or paddings."""

    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0
    left: float = 0.0

    @property
    def across(self) -> float:
        return self.left + self.right

    @property
    def down(self) -> float:
        return self.top + self.bottom


_NONE = Edges()
_SIDES = ("top", "right", "bottom", "left")
_MARGINS = tuple(f"margin-{side}" for side in _SIDES)
_BORDERS = tuple(f"border-{side}-width" for side in _SIDES)
_PADDINGS = tuple(f"padding-{side}" for side in _SIDES)


class Rect(NamedTuple):
    """A rectangle."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    def moved(self, x: float, y: float) -> Rect:
        return Rect(self.x + x, self.y + y, self.width, self.height)


@dataclass(slots=True, eq=False)
class Box:
    """``display`` says who lays out the content: ``block``, ``inline``, ``text``, ``flex``, ...

    ``element`` is None for text and for anonymous boxes. ``fragments`` are the pieces of an inline
    box or of text, one a line. ``baseline`` is that of its last line, from the top; None without
    lines.

    So that a box can be laid out again alone: ``asked`` is the room and the decided sizes it was
    given; ``own_height`` is its height before anybody stretched it, ``content_height`` that of its
    content; ``static_place`` is its holder, x and y if it were not positioned. ``strays``
    of the root are all boxes that float or are positioned, parents before children.
    """

    element: ElementObject | None
    style: ComputedStyle
    display: str
    text: str = ""
    children: list[Box] = field(default_factory=list)
    parent: Box | None = None
    holder: Box | None = None
    margin: Edges = _NONE
    border: Edges = _NONE
    padding: Edges = _NONE
    x: float = 0.0
    y: float = 0.0
    width: float = 0.0
    height: float = 0.0
    baseline: float | None = None
    fragments: list[Rect] = field(default_factory=list)
    asked: tuple[Room, float | None, float | None] | None = None
    content_height: float = 0.0
    own_height: float = 0.0
    strays: list[Box] = field(default_factory=list)
    static_place: tuple[Box | None, float, float] = (None, 0.0, 0.0)
    #: Of a grid, its columns and rows as ``getComputedStyle`` tells them.
    tracks: tuple[str, str] = ("", "")

    @property
    def position(self) -> str:
        return self.style.get("position") if self.element is not None else "static"

    @property
    def is_out_of_flow(self) -> bool:
        return self.position in {"absolute", "fixed"}

    @property
    def has_ratio(self) -> bool:
        """Whether the height can follow from the width."""
        return self.element is not None and self.style.get("aspect-ratio") != "auto"

    @property
    def is_floating(self) -> bool:
        return self.element is not None and self.style.get("float") != "none"

    @property
    def is_inline_level(self) -> bool:
        return self.display in {"inline", "text"} or (
            self.element is not None and self.style.get("display").startswith("inline")
        )

    @property
    def around(self) -> Edges:
        """Border and padding together."""
        one, two = self.border, self.padding
        return Edges(one[0] + two[0], one[1] + two[1], one[2] + two[2], one[3] + two[3])

    def resolve_edges(self, base: float) -> None:
        """Margins, borders and paddings; percentages are of the containing block's width."""
        if self.element is None:
            return
        get = self.style.get
        self.margin = Edges(*[length(get(name), base) for name in _MARGINS])
        self.border = Edges(*[length(get(name)) for name in _BORDERS])
        self.padding = Edges(*[length(get(name), base) for name in _PADDINGS])

    def place(self) -> tuple[float, float]:
        """Of the border box, from the page's top left, before anything is scrolled."""
        x, y, box = self.x, self.y, self
        while box.holder is not None:
            box = box.holder
            x, y = x + box.x, y + box.y
        return x, y
