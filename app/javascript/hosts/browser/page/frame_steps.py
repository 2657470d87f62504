"""The steps of a frame around its callbacks, in the standard's order.

https://html.spec.whatwg.org/multipage/webappapis.html#update-the-rendering
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from app.javascript.hosts.browser.animations.animated_values import animated
from app.javascript.hosts.browser.animations.css_animations import StyleAnimations
from app.javascript.hosts.browser.animations.interfaces import ANIMATIONS
from app.javascript.hosts.browser.animations.timeline import Timeline
from app.javascript.hosts.browser.canvas.interfaces import show_canvases
from app.javascript.hosts.browser.dom.selection import has_selection
from app.javascript.hosts.browser.input.autofocus import flush_autofocus_candidates
from app.javascript.hosts.browser.input.focus import fix_up_focus
from app.javascript.hosts.browser.input.frame_events import fire_frame_events
from app.javascript.hosts.browser.rendering.element_members import PAGE_RENDERING
from app.javascript.hosts.browser.rendering.intersection_observer import (
    IntersectionObserverObject,
)
from app.javascript.hosts.browser.rendering.media_query_lists import media_query_lists
from app.javascript.hosts.browser.rendering.observer_interfaces import (
    INTERSECTION_OBSERVERS,
    RESIZE_OBSERVERS,
    observers_of,
    resize_entries,
    take_entries,
)
from app.javascript.hosts.browser.rendering.page_rendering import PageRendering
from app.javascript.hosts.browser.rendering.paint_timing import report_paint_timing
from app.javascript.hosts.browser.rendering.resize_observer import (
    ResizeObserverObject,
    shallowest,
)
from app.javascript.hosts.browser.rendering.scroll_promises import end_scrolls
from app.javascript.hosts.browser.rendering.scrolling import ScrollTarget
from app.javascript.hosts.browser.rendering.visual_viewport import known_visual_viewport
from app.javascript.hosts.browser.task_queue import TaskSource
from app.javascript.hosts.web.events.event import EventInit, create_event
from app.javascript.hosts.web.events.event_target import EventTargetObject
from app.javascript.hosts.web.events.platform import platform_of
from app.javascript.hosts.web.lazy_globals import ensure
from app.javascript.runtime.values import NULL, Value

if TYPE_CHECKING:
    from app.javascript.hosts.browser.dom.document import DocumentObject
    from app.javascript.hosts.browser.host import BrowserHost
    from app.javascript.hosts.browser.layout.changes import Changes
    from app.javascript.runtime.realm import Realm

LOOP_MESSAGE = "ResizeObserver loop completed with undelivered notifications."


class FrameSteps:
    """What a frame does for the document of one window."""

    def __init__(self, host: BrowserHost, rendering: PageRendering) -> None:
        self._host = host
        self._realm = host.realm
        self._rendering = rendering
        self._timeline = Timeline(host.realm, rendering, self._fire_animation_event)
        host.realm.slots["timeline"] = self._timeline
        animations = StyleAnimations(self._timeline)
        rendering.on_style = lambda changes: self._calculated(animations, changes)
        rendering.resolver.animated = partial(animated, self._timeline)

    def _calculated(self, animations: StyleAnimations, changes: Changes | None) -> None:
        ensure(self._realm, ANIMATIONS)
        animations.style_calculated(changes)

    def before_callbacks(self, now: float) -> None:
        """Steps 8 to 12: autofocus, resize and scroll events, media queries, animations.

        NOTE: As in Chromium the callbacks that listeners of animations ask for run in this frame
        only if it had something to run before its animations moved on.
        """
        flush_autofocus_candidates(self._rendering.document)
        self._look_under_pointer()
        # What listeners of this frame read of the lists is told all the same.
        changed = [query for query in media_query_lists(self._realm) if query.evaluate()]
        self._run_resize_steps()
        fire_frame_events(self._rendering.document)
        self._rendering.scrolling.animate(self._host.agent.clock.now)
        fix_up_focus(self._rendering.document)
        end_scrolls(self._rendering)
        self._rendering.scrolling.run_scroll_steps(self._fire_scroll)
        for query in changed:
            facts: dict[str, Value] = {"matches": query.last, "media": query.queries.text}
            self._fire("MediaQueryListEvent", "change", query, facts)
        frames = self._host.frames
        frames.runs_callbacks = frames.has_callbacks or self._timeline.has_events
        self._timeline.tick()

    def after_callbacks(self, now: float) -> None:
        """Steps 16 to 19: style and layout with resize observers, then intersections."""
        self._rendering.update()
        fix_up_focus(self._rendering.document)
        self._notify_resize_observers()
        self._rendering.update()
        self._update_intersections(now)
        self._rendering.scrolling.tell_clamped()
        self._timeline.start_pending()
        show_canvases(self._rendering.document)
        report_paint_timing(self._realm, self._rendering)

    def _look_under_pointer(self) -> None:
        """Where the page moved under the pointer, it hears so before all else; after scrolling.

        NOTE: As in Chromium what this frame will lay out is noticed by the next one, but where
        something is selected, if only a caret's place: that wants layout first.
        """
        rendering = self._rendering
        moved = rendering.document.page.get("page moved")
        if moved is None or rendering.scrolling.animations:
            return
        if has_selection(rendering.document):
            rendering.update()
        if rendering.has_moved:
            rendering.has_moved = False
            moved()

    def _run_resize_steps(self) -> None:
        """https://drafts.csswg.org/cssom-view/#run-the-resize-steps"""
        if self._rendering.viewport.resized:
            self._rendering.viewport.resized = False
            self._host.events.fire("resize")
            seen = known_visual_viewport(self._realm)
            if seen is not None:
                self._fire("Event", "resize", seen, {})

    # -- events ----------------------------------------------------------------------------------

    def _fire_scroll(self, target: ScrollTarget, type_: str) -> None:
        bubbles = target is self._rendering.document
        self._fire("Event", type_, target, {}, bubbles=bubbles)

    def _fire_animation_event(
        self,
        interface: str,
        type_: str,
        target: EventTargetObject,
        facts: dict[str, Value],
        bubbles: bool,
    ) -> None:
        self._fire(interface, type_, target, facts, bubbles=bubbles)

    def _fire(
        self,
        interface: str,
        type_: str,
        target: EventTargetObject,
        facts: dict[str, Value],
        *,
        bubbles: bool = False,
    ) -> None:
        if f"%{interface}.prototype%" not in self._realm.intrinsics:
            self._realm.global_object.get(interface, self._realm.global_object)
        cancelable = interface in {"TransitionEvent", "AnimationEvent"}
        init = EventInit(bubbles=bubbles, cancelable=cancelable)
        event = create_event(self._realm, interface, type_, facts, init)
        platform_of(self._realm).fire(event, target)

    # -- resize observers ------------------------------------------------------------------------

    def _notify_resize_observers(self) -> None:
        """https://drafts.csswg.org/resize-observer/#html-event-loop"""
        observers: list[ResizeObserverObject] = observers_of(self._realm, RESIZE_OBSERVERS)
        style_of, depth = self._rendering.geometry.style_of, 0
        while True:
            for observer in observers:
                observer.gather(depth, style_of)
            active = [observer for observer in observers if observer.active]
            if not active:
                break
            depth = shallowest(each for observer in active for each in observer.active)
            for observer in active:
                if observer.active:
                    entries = resize_entries(self._realm, observer, style_of)
                    self._host.call(observer.callback, [entries, observer], observer)
                    self._host.loop.clean_up_after_running_script()
            self._rendering.update()
        if any(observer.skipped for observer in observers):
            self._host.events.fire_error(LOOP_MESSAGE, NULL)
            self._host.loop.frames.want()

    # -- intersection observers ------------------------------------------------------------------

    def _update_intersections(self, now: float) -> None:
        """https://w3c.github.io/IntersectionObserver/#run-the-update-intersection-observations-steps"""
        observers: list[IntersectionObserverObject] = observers_of(
            self._realm, INTERSECTION_OBSERVERS
        )
        queued = False
        for observer in observers:
            observer.update(self._rendering, now)
            queued = queued or bool(observer.entries)
        slots = self._realm.slots
        if queued and not slots.get("intersection task queued"):
            slots["intersection task queued"] = True
            self._host.loop.queue_task(
                TaskSource.RENDERING,
                "notify intersection observers",
                lambda: self._notify_intersection_observers(observers),
            )

    def _notify_intersection_observers(self, observers: list[IntersectionObserverObject]) -> None:
        """https://w3c.github.io/IntersectionObserver/#notify-intersection-observers-algo"""
        self._realm.slots["intersection task queued"] = False
        for observer in list(observers):
            if observer.entries:
                entries = take_entries(self._realm, observer)
                self._host.call(observer.callback, [entries, observer], observer)
                self._host.loop.clean_up_after_running_script()


def install_rendering(realm: Realm, host: BrowserHost, document: DocumentObject) -> None:
    """Render the window's document from now on."""
    rendering = PageRendering(document, host.loop)
    realm.slots["rendering"] = rendering
    document.page[PAGE_RENDERING] = rendering
    document.hooks.observers.append(rendering)
    steps = FrameSteps(host, rendering)
    host.frames.before = steps.before_callbacks
    host.frames.after = steps.after_callbacks
