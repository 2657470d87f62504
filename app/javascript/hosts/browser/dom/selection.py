"""The document's selection, as far as programs make it: a range and its direction.

https://w3c.github.io/selection-api/#selection-interface
"""

from __future__ import annotations

from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.dom_agent import dom_agent
from app.javascript.hosts.browser.dom.range_contents import Boundary, compare_boundaries
from app.javascript.hosts.browser.dom.ranges import RangeObject
from app.javascript.hosts.web.events.event import EventInit, create_event
from app.javascript.hosts.web.events.platform import platform_of
from app.javascript.runtime.objects import JSObject

_KEPT = "selection"


class SelectionObject(JSObject):
    """``range`` None for no selection; ``backward`` when the focus is the start."""

    __slots__ = ("backward", "document", "range", "told")

    class_name = "Selection"

    def __init__(self, prototype: JSObject | None, document: DocumentObject) -> None:
        super().__init__(prototype)
        self.document = document
        self.range: RangeObject | None = None
        self.backward = False
        self.told = True

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

    def select(self, range_: RangeObject | None, *, backward: bool = False) -> None:
        """A new range of the document, or none."""
        before = None if self.range is None else _edges(self.range)
        self.range, self.backward = range_, backward
        if before != (None if range_ is None else _edges(range_)):
            self.changed()

    def select_between(self, anchor: Boundary, focus: Boundary) -> None:
        """From one boundary to the other: https://w3c.github.io/selection-api/#dom-selection-setbaseandextent"""
        document = self.document
        made = RangeObject(document.realm.intrinsics["%Range.prototype%"], document)
        document.ranges.add(made)
        backward = compare_boundaries(anchor, focus) > 0
        first, last = (focus, anchor) if backward else (anchor, focus)
        made.start, made.start_offset = first
        made.end, made.end_offset = last
        self.select(made, backward=backward)

    def changed(self) -> None:
        """One event for all changes until its task comes.

        https://w3c.github.io/selection-api/#dfn-schedule-a-selectionchange-event
        """
        if not self.told:
            return
        self.told = False
        realm = self.document.realm

        def tell() -> None:
            self.told = True
            event = create_event(realm, "Event", "selectionchange", {}, EventInit())
            platform_of(realm).fire(event, self.document)

        dom_agent(realm).services.queue_task("user interaction", "fire selectionchange", tell)


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
