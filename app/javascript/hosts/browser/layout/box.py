"""Boxes: what layout makes of elements and text.

https://drafts.csswg.org/css-display/#box-tree

``x`` and ``y`` are the border box's place in the border box of ``holder``, the box that laid it
out; sizes are those of the border box. All in CSS px.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar, NamedTuple, Protocol

from app.javascript.hosts.browser.layout.floats import Floats
from app.javascript.hosts.browser.layout.lengths import length
from app.javascript.hosts.browser.layout.struts import NO_MARGIN, Strut

if TYPE_CHECKING:
    from app.javascript.hosts.browser.css.computed import ComputedStyle
    from app.javascript.hosts.browser.dom.character_data import TextObject
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
_BORDERS = tuple(f"border-{side}-width" for side in _SIDES)
_MARGINS_AND_PADDINGS = tuple(f"{kind}-{side}" for kind in ("margin", "padding") for side in _SIDES)


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

    def grown(self, by: float) -> Rect:
        """By so much on every side."""
        return Rect(self.x - by, self.y - by, self.width + 2 * by, self.height + 2 * by)

    def holds(self, inner: Rect) -> bool:
        """Whether nothing of the other one lies outside."""
        across = self.x <= inner.x and inner.right <= self.right
        return across and self.y <= inner.y and inner.bottom <= self.bottom

    def meets(self, other: Rect) -> bool:
        """Whether both have some room in common."""
        across = min(self.right, other.right) - max(self.x, other.x)
        return across > 0 and min(self.bottom, other.bottom) - max(self.y, other.y) > 0

    @classmethod
    def around(cls, rects: Sequence[Rect]) -> Rect:
        """The smallest that holds them all; one without a size where there are none."""
        if not rects:
            return cls(0.0, 0.0, 0.0, 0.0)
        left, top = min(rect.x for rect in rects), min(rect.y for rect in rects)
        right, bottom = max(rect.right for rect in rects), max(rect.bottom for rect in rects)
        return cls(left, top, right - left, bottom - top)


class AroundBlock(Rect):
    """The part of an inline box that is the whole width beside blocks in it."""


class FlowState(NamedTuple):
    """How far block layout has come: what stands above, seen from the content's top.

    ``pending`` is the margin below what stands there already; ``is_first`` until something has a
    height; ``floats`` are those that there are, from the content's corner; ``baseline`` is that of
    the last line so far.
    """

    y: float = 0.0
    pending: Strut = NO_MARGIN
    is_first: bool = True
    floats: Floats = ()
    baseline: float | None = None


_START = FlowState()

#: The room a box is given, and the width and the height that were decided for it.
Asked = tuple["Room", float | None, float | None]


class Sizes(NamedTuple):
    """What laying a box out gave: the sizes of the border box, and of the content."""

    width: float
    height: float
    content_height: float
    baseline: float | None
    first_baseline: float | None
    floats: Floats


class ContentWidth(Protocol):
    """https://drafts.csswg.org/css-sizing-3/#max-content, or min-content if ``narrow``"""

    def __call__(self, box: Box, *, narrow: bool) -> float:
        """In px."""


@dataclass(slots=True, eq=False)
class Box:
    """``display`` says who lays out the content: ``block``, ``inline``, ``text``, ``flex``, ...

    ``element`` is None for text and for anonymous boxes. ``fragments`` are the pieces of an inline
    box or of text, one a line. ``baseline`` is that of its last line, from the top; None without
    lines. ``static_place`` is its holder, x and y if it were not positioned. ``strays`` of the root
    are all boxes that are positioned, parents before children.

    So that what did not change is not laid out again: ``laid`` is what was asked for when the boxes
    in it were placed as they stand, None when something in it changed; ``known`` are the sizes by
    what was asked for, ``known_widths`` the width and margins by whether lines are as narrow as can
    be. ``before`` and ``after`` say what block layout had come to above the box and below it. The
    first ``kept`` children stand where block layout put them; ``flow`` is what that depended on.
    """

    #: How wide the content makes the border box: block layout, which knows, tells it.
    content_width: ClassVar[ContentWidth]

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
    #: That of its first line.
    first_baseline: float | None = None
    fragments: list[Rect] = field(default_factory=list)
    #: Of text: the node that it is of, and which of its letters each fragment shows, from and to.
    node: TextObject | None = None
    runs: list[tuple[int, int]] = field(default_factory=list)
    content_height: float = 0.0
    strays: list[Box] = field(default_factory=list)
    static_place: tuple[Box | None, float, float] = (None, 0.0, 0.0)
    #: Of a grid, its columns and rows as ``getComputedStyle`` tells them.
    tracks: tuple[str, str] = ("", "")
    #: The floats in it that reach out of it, from the border box's corner.
    floats: Floats = ()
    #: How far its lines reach, right and down, from the border box's top left.
    lines: tuple[float, float] | None = None
    laid: Asked | None = None
    known: dict[Asked, Sizes] = field(default_factory=dict)
    known_widths: dict[bool, tuple[float, float]] = field(default_factory=dict)
    #: The widths by content alone, by that and by what is around it.
    known_inner: dict[tuple[bool, float], float] = field(default_factory=dict)
    before: FlowState | None = None
    after: FlowState = _START
    kept: int = 0
    flow: tuple[object, ...] | None = None
    #: The style that the edges were resolved for, and the base if they depend on one.
    edged: tuple[ComputedStyle, float | None] | None = None
    #: What the place of an absolute box was told by, and the holder, x and y that it got.
    anchored: tuple[tuple[object, ...], tuple[Box | None, float, float]] | None = None
    #: Of the text of a node, the element or slot in which it stands.
    text_in: ElementObject | None = None
    #: An inside marker of a list item: text that no node has.
    is_marker: bool = False
    #: A list item whose outside marker was put into a block, because there was one beside it.
    has_marker_block: bool = False
    #: Around what a closed ``details`` does not show.
    is_closed_slot: bool = False
    position: str = field(init=False)
    is_out_of_flow: bool = field(init=False)
    is_floating: bool = field(init=False)
    is_inline_level: bool = field(init=False)

    def __post_init__(self) -> None:
        """What stays as it is for as long as there is the box."""
        is_element = self.element is not None
        get = self.style.get
        self.position = get("position") if is_element else "static"
        self.is_out_of_flow = self.position in {"absolute", "fixed"}
        self.is_floating = is_element and not self.is_out_of_flow and get("float") != "none"
        if self.parent is not None and self.parent.display in {"flex", "grid"}:
            self.is_floating = False
        self.is_inline_level = self.display in {"inline", "text"} or (
            is_element and get("display").startswith("inline")
        )

    @property
    def has_ratio(self) -> bool:
        """Whether the height can follow from the width."""
        return self.element is not None and self.style.get("aspect-ratio") != "auto"

    @property
    def around(self) -> Edges:
        """Border and padding together."""
        one, two = self.border, self.padding
        return Edges(one[0] + two[0], one[1] + two[1], one[2] + two[2], one[3] + two[3])

    def resolve_edges(self, base: float) -> None:
        """Margins, borders and paddings; percentages are of the containing block's width."""
        if self.element is None:
            return
        style = self.style
        if self.edged is not None:
            known, given = self.edged
            if known is style and (given is None or given == base):
                return
        texts = [style.get(name) for name in _MARGINS_AND_PADDINGS]
        values = [length(text, base) for text in texts]
        self.margin, self.padding = Edges(*values[:4]), Edges(*values[4:])
        self.border = Edges(*[length(style.get(name)) for name in _BORDERS])
        self.edged = (style, base if any("%" in text for text in texts) else None)

    @property
    def edges(self) -> tuple[Edges, Edges, Edges, tuple[ComputedStyle, float | None] | None]:
        """The resolved edges and what they were resolved for, to be put back."""
        return self.margin, self.border, self.padding, self.edged

    @edges.setter
    def edges(
        self, value: tuple[Edges, Edges, Edges, tuple[ComputedStyle, float | None] | None]
    ) -> None:
        self.margin, self.border, self.padding, self.edged = value

    def give_margins(self, margin: Edges) -> None:
        """Used margins other than the computed ones: ``auto`` has become something."""
        self.margin, self.edged = margin, None

    def forget(self) -> None:
        """Something in the box changed: nothing is known of its layout."""
        self.laid = None
        self.known.clear()
        self.known_widths.clear()
        self.known_inner.clear()

    def place(self) -> tuple[float, float]:
        """Of the border box, from the page's top left, before anything is scrolled."""
        x, y, box = self.x, self.y, self
        while box.holder is not None:
            box = box.holder
            x, y = x + box.x, y + box.y
        return x, y


def boxes_in_order(box: Box) -> Iterator[Box]:
    """The box and all boxes in it, parents before children."""
    stack = [box]
    while stack:
        each = stack.pop()
        yield each
        stack.extend(reversed(each.children))


def is_stray(box: Box) -> bool:
    """Whether it is out of flow, or ``top`` and ``left`` move it from where it would stand."""
    return box.is_out_of_flow or (box.position == "relative" and box.display != "inline")
