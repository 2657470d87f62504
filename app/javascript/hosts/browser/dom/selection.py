"""The document's selection, which programs make and persons: a range and its direction.

Inside of a text field it is the field's own: then the range stands before the field, and ``field``
says so, as Chromium tells programs.

https://w3c.github.io/selection-api/#selection-interface
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.javascript.hosts.browser.dom.fresh_layout import lay_out_for
from app.javascript.hosts.browser.dom.range_contents import Boundary, compare_boundaries
from app.javascript.hosts.browser.dom.ranges import RangeObject
from app.javascript.hosts.browser.dom.selection_events import tell_of_selection
from app.javascript.runtime.objects import JSObject

if TYPE_CHECKING:
    from app.javascript.hosts.browser.dom.document import DocumentObject
    from app.javascript.hosts.browser.dom.element import ElementObject
    from app.javascript.hosts.browser.dom.node import NodeObject

_KEPT: Final = "selection"
#: What a document's page keeps: what is called when a selection comes to a node.
SELECTION_ENTERS: Final = "selection enters"


class SelectionObject(JSObject):
    """``range`` None for no selection; ``backward`` when the focus is the start."""

    __slots__ = ("backward", "document", "field", "range")

    class_name = "Selection"

    def __init__(self, prototype: JSObject | None, document: DocumentObject) -> None:
        super().__init__(prototype)
        self.document = document
        self.range: RangeObject | None = None
        self.backward = False
        self.field: ElementObject | None = None

    @property
    def anchor(self) -> Boundary | None:
        """https://w3c.github.io/selection-api/#dfn-anchor"""
        return None if self.range is None else _edge(self.range, start=not self.backward)

    @property
    def focus(self) -> Boundary | None:
        """https://w3c.github.io/selection-api/#dfn-focus"""
        return None if self.range is None else _edge(self.range, start=self.backward)

    def is_collapsed(self) -> bool:
        return self.range is None or compare_boundaries(*_edges(self.range)) == 0

    def lies_in(self, node: NodeObject) -> bool:
        """Whether both ends are in a node, and not in a field there."""
        if self.range is None or self.field is not None:
            return False
        return all(node.is_inclusive_ancestor_of(each) for each, _offset in _edges(self.range))

    def select(self, range_: RangeObject | None, *, backward: bool = False) -> None:
        """A new range of the document, or none."""
        before = None if self.range is None else (*_edges(self.range), self.backward)
        was_in_field, self.field = self.field is not None, None
        self.range, self.backward = range_, backward
        now = None if range_ is None else (*_edges(range_), backward)
        if before != now or was_in_field:
            if range_ is not None:
                lay_out_for(self.document, "getSelection()")
            self.changed()
            enters = self.document.page.get(SELECTION_ENTERS)
            if enters is not None and range_ is not None:
                enters(range_.start)

    def select_between(self, anchor: Boundary, focus: Boundary) -> None:
        """From one boundary to the other: https://w3c.github.io/selection-api/#dom-selection-setbaseandextent"""
        backward = compare_boundaries(anchor, focus) > 0
        first, last = (focus, anchor) if backward else (anchor, focus)
        self.select(self._made_range(first, last), backward=backward)

    def enter_field(self, field: ElementObject) -> None:
        """The selection is what the text field keeps."""
        outermost: NodeObject = field
        while (host := outermost.root().shadow_host()) is not None:
            outermost = host
        if outermost.parent is None:
            return
        if self.field is not field:
            tell_of_selection(field)
        place = (outermost.parent, outermost.index())
        self.range, self.backward, self.field = self._made_range(place, place), False, field

    def _made_range(self, first: Boundary, last: Boundary) -> RangeObject:
        made = RangeObject(self.document.realm.intrinsics["%Range.prototype%"], self.document)
        self.document.ranges.add(made)
        made.set_bounds(first, last)
        return made

    def changed(self) -> None:
        """https://w3c.github.io/selection-api/#dfn-schedule-a-selectionchange-event"""
        tell_of_selection(self.document)


def _edge(range_: RangeObject, *, start: bool) -> Boundary:
    return (range_.start, range_.start_offset) if start else (range_.end, range_.end_offset)


def _edges(range_: RangeObject) -> tuple[Boundary, Boundary]:
    return _edge(range_, start=True), _edge(range_, start=False)


def selection_of_document(document: DocumentObject) -> SelectionObject:
    """The one of a window's document: https://w3c.github.io/selection-api/#dom-document-getselection"""
    found = document.page.get(_KEPT)
    if isinstance(found, SelectionObject):
        return found
    made = SelectionObject(document.realm.intrinsics["%Selection.prototype%"], document)
    document.page[_KEPT] = made
    return made


def has_selection(document: DocumentObject) -> bool:
    """Whether anything is selected, or a caret has a place."""
    found = document.page.get(_KEPT)
    return isinstance(found, SelectionObject) and found.range is not None
