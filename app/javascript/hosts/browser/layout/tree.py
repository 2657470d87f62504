"""From the flat tree of nodes to the tree of boxes: https://drafts.csswg.org/css-display/#box-generation"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, cast

from app.javascript.hosts.browser.css.missing_images import is_text_instead
from app.javascript.hosts.browser.dom.character_data import TextObject
from app.javascript.hosts.browser.dom.details import summary_of
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.slots import is_slot
from app.javascript.hosts.browser.layout.alternative_text import stand_ins
from app.javascript.hosts.browser.layout.box import Box, is_stray
from app.javascript.hosts.browser.layout.generated import (
    GeneratedElement,
    generated_text,
    is_generated,
)
from app.javascript.hosts.browser.layout.markers import is_marker_inside
from app.javascript.hosts.browser.layout.pieces import WHITE_SPACE
from app.javascript.hosts.unsupported import UnsupportedApi

if TYPE_CHECKING:
    from app.javascript.hosts.browser.css.computed import ComputedStyle
    from app.javascript.hosts.browser.dom.node import NodeObject

#: Layout goes down a tree by recursion; no page of people is as deep.
DEEPEST = 250

StyleOf = Callable[[ElementObject], "ComputedStyle"]

#: The style of ``::before`` or ``::after``; None when no rule speaks of one.
Generated = Callable[[ElementObject, str], "ComputedStyle | None"]

_REPLACED = frozenset(
    {"canvas", "video", "audio", "iframe", "input", "textarea", "select", "svg", "embed",
     "object", "progress", "meter"}
)  # fmt: skip
_FORMATS = {
    "inline": "inline",
    "flex": "flex",
    "inline-flex": "flex",
    "grid": "grid",
    "inline-grid": "grid",
    "table": "table",
    "inline-table": "table",
    "table-row": "row",
    "table-row-group": "rows",
    "table-header-group": "rows",
    "table-footer-group": "rows",
    "table-column": "column",
    "table-column-group": "column",
}


def flat_children(node: ElementObject) -> Iterator[NodeObject]:
    """https://drafts.csswg.org/css-scoping/#flattening"""
    if node.shadow_root is not None:
        return node.shadow_root.child_nodes()
    if is_slot(node) and node.assigned_nodes:
        return iter(list(node.assigned_nodes))
    return node.child_nodes()


def is_replaced(element: ElementObject, style: ComputedStyle) -> bool:
    """Whether something else than its children is shown in its box."""
    if not element.is_html:
        return element.local_name == "svg"
    if element.local_name == "img":
        return not is_text_instead(element, style)
    return element.local_name in _REPLACED


def _nothing(_element: ElementObject, _name: str) -> ComputedStyle | None:
    return None


def _shown_children(box: Box, element: ElementObject) -> Iterator[NodeObject]:
    """A closed ``details`` shows its summary, or a line of its own; the rest is in its slot.

    https://html.spec.whatwg.org/multipage/rendering.html#the-details-and-summary-elements
    """
    children = flat_children(element)
    if not element.is_named("details") or element.shadow_root is not None:
        yield from children
        return
    summary = summary_of(element)
    if summary is None:
        line = Box(None, box.style, "block", parent=box)
        line.children = [Box(None, box.style, "text", "Details", parent=line)]
        box.children.append(line)
    else:
        yield summary
    if element.has("open"):
        yield from (each for each in children if each is not summary)


def _hidden_children(element: ElementObject) -> list[NodeObject]:
    """What a closed ``details`` does not show."""
    is_open = element.has("open") or element.shadow_root is not None
    if is_open or not element.is_named("details"):
        return []
    summary = summary_of(element)
    return [each for each in element.child_nodes() if each is not summary]


class BoxTree:
    """Makes boxes; ``strays`` are the positioned ones, parents first.

    An element that has a box keeps it.
    """

    def __init__(self, style_of: StyleOf, generated: Generated = _nothing) -> None:
        self._style_of = style_of
        self._generated = generated
        self.strays: list[Box] = []

    def box(self, element: ElementObject, parent: Box | None, depth: int) -> Box | None:
        """The boxes of an element and what is in it; None when it is not rendered.

        ``depth`` is how many boxes are around it.
        """
        if depth > DEEPEST:
            raise UnsupportedApi(
                f"the layout of elements nested more than {DEEPEST} deep", "Nest fewer of them."
            )
        style = self._style_of(element)
        display = style.get("display")
        if display == "none":
            return None
        replaced = is_replaced(element, style)
        format_ = "replaced" if replaced else _FORMATS.get(display, "block")
        if format_ == "inline" and element.is_named("img"):
            format_ = "block"  # it stands on a line as one
        box = element.layout = Box(element, style, format_, parent=parent)
        if is_stray(box):
            self.strays.append(box)
        if not replaced:
            self.fill(box, depth + 1)
        return box

    def fill(self, box: Box, depth: int) -> None:
        """Give the box its children, new ones and those that are there."""
        assert box.element is not None
        box.children = []
        if box.element.is_named("img"):
            box.children = stand_ins(box, box.element)
            return
        if is_marker_inside(box.style):
            box.children.append(Box(None, box.style, "text", "\u2022", parent=box, is_marker=True))
        quotes = ("\u201c", "\u201d") if box.element.is_named("q") else ("", "")
        for name, quote in zip(("before", "after"), quotes, strict=True):
            if name == "after":
                self._add_children(box, box.element, depth)
            self._add_generated(box, name)
            if quote:
                box.children.append(Box(None, box.style, "text", quote, parent=box))
        _wrap_inlines(box)

    def generates(self, box: Box) -> bool:
        """Whether there is or was a box before or after what is in it."""
        element = box.element
        if element is None or box.display == "replaced":
            return False
        if is_marker_inside(box.style) or element.is_named("img"):
            return True
        if any(is_generated(child) or child.is_marker for child in _loose(box)):
            return True
        return any(self._generated(element, name) is not None for name in ("before", "after"))

    def _add_generated(self, box: Box, name: str) -> None:
        assert box.element is not None
        style = self._generated(box.element, name)
        text = None if style is None else generated_text(style)
        if style is None or text is None:
            return
        format_ = _FORMATS.get(style.get("display"), "block")
        stand_in = cast("ElementObject", GeneratedElement(name))
        made = stand_in.layout = Box(stand_in, style, format_, parent=box)
        if is_stray(made):
            self.strays.append(made)
        if text:
            made.children = [Box(None, style, "text", text, parent=made)]
        _wrap_inlines(made)
        box.children.append(made)

    def _add_children(self, box: Box, element: ElementObject, depth: int) -> None:
        self._add_nodes(box, element, _shown_children(box, element), depth)
        hidden = _hidden_children(element)
        if hidden:
            slot = Box(None, box.style, "block", parent=box, is_closed_slot=True)
            self._add_nodes(slot, element, hidden, depth)
            _wrap_inlines(slot)
            box.children.append(slot)

    def _add_nodes(
        self, box: Box, element: ElementObject, nodes: Iterable[NodeObject], depth: int
    ) -> None:
        for child in nodes:
            if isinstance(child, TextObject):
                if child.data:
                    text = Box(
                        None, box.style, "text", child.data, parent=box, text_in=element, node=child
                    )
                    box.children.append(text)
            elif isinstance(child, ElementObject):
                self._add_child(box, child, depth)

    def _add_child(self, box: Box, child: ElementObject, depth: int) -> None:
        found: Box | None = child.layout
        if found is not None:
            if found.parent is not box:
                found.parent, found.before = box, None
        elif self._style_of(child).get("display") == "contents":
            self._add_children(box, child, depth + 1)
        else:
            found = self.box(child, box, depth)
        if found is not None:
            box.children.append(found)


def _loose(box: Box) -> Iterator[Box]:
    """The children, also those in anonymous boxes."""
    for child in box.children:
        yield child
        if child.element is None:
            yield from child.children


def _wrap_inlines(box: Box) -> None:
    """Anonymous blocks around runs of inlines that have blocks beside them.

    https://drafts.csswg.org/css2/#anonymous-block-level
    """
    if box.display == "inline":
        return
    children = [child for child in box.children if not _is_dropped(child, box)]
    if box.display in {"table", "rows", "row", "column"}:
        box.children = [child for child in children if child.display != "text"]
        return
    flow = [child for child in children if not child.is_out_of_flow]
    blocks = [child for child in flow if not (child.is_inline_level or child.is_floating)]
    wraps = box.display in {"flex", "grid"} or blocks
    if not wraps:
        box.children = children
        return
    wrapped: list[Box] = []
    run: list[Box] = []
    for child in children:
        loose = child.display == "text" if box.display != "block" else child.is_inline_level
        is_beside = child.is_floating or (child.is_out_of_flow and box.display == "block")
        if (loose and not child.is_out_of_flow) or (is_beside and run):
            run.append(child)
            continue
        _close_run(wrapped, run, box)
        wrapped.append(child)
    _close_run(wrapped, run, box)
    box.children = wrapped


def _is_dropped(child: Box, box: Box) -> bool:
    """White space between blocks makes no box."""
    return box.display != "block" and child.display == "text" and not child.text.strip(WHITE_SPACE)


def _close_run(wrapped: list[Box], run: list[Box], box: Box) -> None:
    if any(child.display != "text" or child.text.strip(WHITE_SPACE) for child in run):
        anonymous = Box(None, box.style, "block", children=list(run), parent=box)
        for child in run:
            child.parent = anonymous
        wrapped.append(anonymous)
    run.clear()
