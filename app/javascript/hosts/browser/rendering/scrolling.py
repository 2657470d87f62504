"""Scrolling: https://drafts.csswg.org/cssom-view/#scrolling

Scroll positions change at once, or smoothly from frame to frame; events about them come with the
next frame.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.dom_trace import label_of
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.rendering.geometry import SCROLLED, box_of, scrolled
from app.javascript.hosts.browser.rendering.into_view import show_in_containers, show_in_window
from app.javascript.hosts.browser.rendering.scroll_anchor import ScrollAnchors
from app.javascript.hosts.browser.rendering.scroll_animation import (
    Place,
    ScrollAnimation,
    by_key,
    by_program,
)
from app.javascript.hosts.browser.rendering.scroll_by_person import (
    contains_scrolling,
    lets_person,
    page_scrolls,
)
from app.javascript.hosts.browser.rendering.scroll_places import farthest_place, within
from app.javascript.hosts.browser.rendering.scroll_snap import (
    refuse_for_person,
    snapped,
    snapped_again,
)
from app.trace.spec import SpecRef, Standard
from app.trace.steps import Scrolled

SCROLL = SpecRef(Standard.HTML, "webappapis.html#update-the-rendering")

if TYPE_CHECKING:
    from app.javascript.hosts.browser.layout.changes import Changes
    from app.javascript.hosts.browser.rendering.page_rendering import PageRendering

ScrollTarget = ElementObject | DocumentObject


class Scrolling:
    """The scroll positions of a page, and the events that its next frame owes.

    ``pending`` are those events; ``animations`` the targets that move smoothly.
    """

    def __init__(self, rendering: PageRendering) -> None:
        self._rendering = rendering
        self.pending: list[tuple[ScrollTarget, str]] = []
        self.animations: dict[ScrollTarget, ScrollAnimation] = {}
        self._anchors = ScrollAnchors(rendering)
        self._scrolled: dict[ScrollTarget, None] = {}
        #: Where it was before layout moved it in this frame.
        self._clamped: dict[ScrollTarget, Place] = {}

    # -- where things are ------------------------------------------------------------------------

    def position(self, element: ElementObject) -> Place:
        """https://drafts.csswg.org/cssom-view/#dom-element-scrolltop"""
        return self.place_of(self._target(element))

    def place_of(self, target: ScrollTarget) -> Place:
        """How far a target is scrolled, in CSS px."""
        if isinstance(target, DocumentObject):
            return self._rendering.geometry.scroll
        return scrolled(target)

    def is_window(self, element: ElementObject) -> bool:
        """The scrolling element: https://drafts.csswg.org/cssom-view/#dom-document-scrollingelement"""
        document = element.node_document
        return element is (document.body if document.quirks else document.document_element)

    def _target(self, element: ElementObject) -> ScrollTarget:
        return self._rendering.document if self.is_window(element) else element

    def _farthest(self, target: ScrollTarget) -> Place | None:
        rendering = self._rendering
        return farthest_place(target, rendering.geometry, rendering.viewport)

    # -- scrolling by a program ------------------------------------------------------------------

    def scroll_page(
        self, x: float, y: float, behavior: str = "auto", *, relative: bool = False
    ) -> None:
        """https://drafts.csswg.org/cssom-view/#dom-window-scroll

        NOTE: As in Chromium the beginning needs no layout: it is always there.
        """
        if relative or (x, y) != (0, 0):
            self._rendering.update()
        self._scroll(self._rendering.document, (x, y), behavior, relative=relative)

    def scroll_element(
        self, element: ElementObject, x: float, y: float, behavior: str = "auto",
        *, relative: bool = False,
    ) -> None:  # fmt: skip
        """https://drafts.csswg.org/cssom-view/#dom-element-scroll"""
        self._rendering.update()
        self._scroll(self._target(element), (x, y), behavior, relative=relative)

    def _scroll(self, target: ScrollTarget, to: Place, behavior: str, *, relative: bool) -> None:
        """https://drafts.csswg.org/cssom-view/#perform-a-scroll"""
        farthest = self._farthest(target)
        if farthest is None:
            return
        now = self.place_of(target)
        goal = within(to, farthest)
        goal = snapped(self._rendering, target, goal, farthest, now if relative else None)
        if self._is_smooth(target, behavior):
            running = self.animations.get(target)
            if goal != now and (running is None or running.goal != goal):
                self.animations[target] = by_program(
                    now, goal, self._rendering.loop.agent.clock.now
                )
                self._rendering.scrolled()
            return
        self.animations.pop(target, None)
        if goal != now:
            self._go(target, goal)
            self._owe(target, "scrollend")

    def _is_smooth(self, target: ScrollTarget, behavior: str) -> bool:
        if behavior in ("smooth", "instant"):
            return behavior == "smooth"
        element = target.document_element if isinstance(target, DocumentObject) else target
        box = None if element is None else box_of(element)
        return box is not None and box.style.get("scroll-behavior") == "smooth"

    def into_view(
        self, element: ElementObject, block: str, inline: str, behavior: str = "auto"
    ) -> None:
        """https://drafts.csswg.org/cssom-view/#scroll-an-element-into-view, containers first."""
        self._rendering.update()
        show_in_containers(self._rendering, element, (inline, block), behavior)
        rect = self._rendering.geometry.bounding_rect(element)
        show_in_window(self._rendering, box_of(element), rect, (inline, block), behavior)

    # -- scrolling by a person -------------------------------------------------------------------

    def target_for_person(
        self, start: ElementObject | None, dx: float, dy: float
    ) -> ScrollTarget | None:
        """What moves when a person scrolls over an element: the innermost that can go that way."""
        self._rendering.update()
        ancestor = start
        while ancestor is not None:
            if not self.is_window(ancestor) and lets_person(ancestor):
                if self._can_go(ancestor, dx, dy):
                    return ancestor
                if contains_scrolling(ancestor):
                    return None
            ancestor = ancestor.parent_element
        document = self._rendering.document
        moves = page_scrolls(self._rendering.document) and self._can_go(document, dx, dy)
        return document if moves else None

    def move_by(self, target: ScrollTarget, dx: float, dy: float, *, smooth: bool = False) -> None:
        """What a wheel (at once) or a key (smoothly) does; it is told with the next frame."""
        farthest, now = self._farthest(target), self.place_of(target)
        if farthest is None:
            return
        refuse_for_person(target)
        running = self.animations.get(target)
        base = now if running is None else running.goal
        goal = within((base[0] + dx, base[1] + dy), farthest)
        if goal == now:
            return
        if smooth:
            self.animations[target] = by_key(now, goal, self._rendering.loop.agent.clock.now)
            self._rendering.scrolled()
            return
        self.animations.pop(target, None)
        self._go(target, goal)
        self._owe(target, "scrollend")

    def seen_size(self, target: ScrollTarget) -> tuple[float, float]:
        """How much of a target can be seen at once, in CSS px."""
        if isinstance(target, DocumentObject):
            return self._rendering.viewport.width, self._rendering.viewport.height
        return self._rendering.geometry.client_size(target)

    def _can_go(self, target: ScrollTarget, dx: float, dy: float) -> bool:
        farthest, (x, y) = self._farthest(target), self.place_of(target)
        return farthest is not None and within((x + dx, y + dy), farthest) != (x, y)

    # -- frames ----------------------------------------------------------------------------------

    def animate(self, now: float) -> None:
        """Smooth scrolls go on; one that arrived is told a frame later."""
        for target, animation in list(self.animations.items()):
            if self.place_of(target) == animation.goal and animation.is_over(now):
                del self.animations[target]
                self._owe(target, "scrollend")
                continue
            place = animation.place(now)
            if place != self.place_of(target):
                self._go(target, place)
            self._rendering.scrolled()

    def layout_begins(self, changes: Changes | None) -> None:
        """Everything stands where it stood, but its style is known."""
        self._anchors.choose(self._scrolled, changes)

    def layout_changed(self, snapping: Iterable[ElementObject]) -> None:
        """What became smaller is not scrolled beyond its end, what snaps is where it has to be."""
        self._clamp()
        for target, down in self._anchors.moves():
            x, y = self.place_of(target)
            if target not in self.animations:
                self._fit(target, (x, y + down))
        for element in list(snapping):
            if element.connected:
                self._snap(self._target(element))

    def _clamp(self) -> None:
        for target in list(self._scrolled):
            self._fit(target, self.place_of(target))

    def _fit(self, target: ScrollTarget, place: Place) -> None:
        """Layout moves it there, as far as it goes; the next frame but one tells."""
        farthest, now = self._farthest(target), self.place_of(target)
        if farthest is not None and (place := within(place, farthest)) != now:
            self._put(target, place)
            self._clamped.setdefault(target, now)
            self._rendering.scrolled()

    def _snap(self, target: ScrollTarget) -> None:
        farthest, now = self._farthest(target), self.place_of(target)
        if farthest is None or target in self.animations:
            return
        place = snapped_again(self._rendering, target, now, farthest)
        if place != now:
            self._go(target, place)
            self._owe(target, "scrollend")

    def forget(self, element: ElementObject) -> None:
        """It left the document."""
        if self._scrolled.pop(element, element) is None:
            del element.state[SCROLLED]

    def tell_clamped(self) -> None:
        """At the end of a frame: the next one tells of what was clamped."""
        clamped, self._clamped = self._clamped, {}
        for target, place in clamped.items():
            if place != self.place_of(target):
                self._owe(target, "scroll")
                self._owe(target, "scrollend")

    def _go(self, target: ScrollTarget, place: Place) -> None:
        """Somebody wants it there; where it was before layout moved it, nothing is told."""
        self._anchors.forget(target)
        self._put(target, place)
        if self._clamped.pop(target, None) != place:
            self._owe(target, "scroll")

    def _put(self, target: ScrollTarget, place: Place) -> None:
        if isinstance(target, DocumentObject):
            self._rendering.geometry.scroll = place
        else:
            target.state[SCROLLED] = place
        if place == (0.0, 0.0):
            self._scrolled.pop(target, None)
        else:
            self._scrolled[target] = None
        self._record(target, place)

    def _record(self, target: ScrollTarget, place: Place) -> None:
        """Tell of it; the page's is told of its body."""
        shown = target.body if isinstance(target, DocumentObject) else target
        if shown is not None and shown.id:
            label = "The page" if shown is not target else label_of(shown)
            self._rendering.loop.agent.recorder.record(
                Scrolled, node=shown.id, label=label, x=place[0], y=place[1], spec=SCROLL
            )

    def _owe(self, target: ScrollTarget, event: str) -> None:
        if (target, event) not in self.pending:
            self.pending.append((target, event))
        self._rendering.scrolled()

    def run_scroll_steps(self, fire: Callable[[ScrollTarget, str], None]) -> None:
        """https://drafts.csswg.org/cssom-view/#run-the-scroll-steps"""
        owed, self.pending = self.pending, []
        for target, event in owed:
            fire(target, event)
