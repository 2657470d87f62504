"""Promises of methods that scroll: https://drafts.csswg.org/cssom-view/#scroll-promises"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.javascript.hosts.browser.dom.dom_agent import dom_agent
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.promise_object import PromiseObject
from app.javascript.runtime.promise_settling import fulfill_promise
from app.javascript.runtime.property import DataProperty
from app.javascript.runtime.realm import Realm

if TYPE_CHECKING:
    from app.javascript.hosts.browser.rendering.page_rendering import PageRendering
    from app.javascript.hosts.browser.rendering.scroll_animation import ScrollAnimation
    from app.javascript.hosts.browser.rendering.scrolling import ScrollTarget

_STATE = "scroll promises"


class _Scroll:
    """What one call began; its promise waits for all of it."""

    def __init__(self, began: dict[ScrollTarget, ScrollAnimation]) -> None:
        self.began = began
        self.interrupted = False
        self.done: Callable[[bool], None] = lambda _interrupted: None

    def look(self, running: dict[ScrollTarget, ScrollAnimation], now: float) -> bool:
        """Whether all of it is over."""
        for target, animation in list(self.began.items()):
            if running.get(target) is not animation:
                self.interrupted = self.interrupted or not animation.is_over(now)
                del self.began[target]
        return not self.began


def scroll_with_promise(
    realm: Realm, rendering: PageRendering | None, scroll: Callable[[PageRendering], None]
) -> PromiseObject:
    """Scroll; the promise is settled in a task: soon, or when a smooth scroll has ended."""
    promise = PromiseObject(realm.promise_prototype)

    def settle(interrupted: bool) -> None:
        value = JSObject(realm.object_prototype)
        value.properties["interrupted"] = DataProperty(interrupted, True, True, True)
        fulfill_promise(realm, promise, value)

    def queue(interrupted: bool) -> None:
        services = dom_agent(realm).services
        services.queue_task("DOM manipulation", "scrolling ended", lambda: settle(interrupted))

    if rendering is None:
        queue(False)
        return promise
    running = rendering.scrolling.animations
    before = dict(running)
    scroll(rendering)
    end_scrolls(rendering)
    began = {target: each for target, each in running.items() if before.get(target) is not each}
    if not began:
        queue(False)
        return promise
    waiting = _Scroll(began)
    waiting.done = queue
    rendering.document.page.setdefault(_STATE, []).append(waiting)
    return promise


def end_scrolls(rendering: PageRendering) -> None:
    """Settle the promises of smooth scrolls that arrived, or that something else has replaced."""
    page = rendering.document.page
    waiting: list[_Scroll] = page.get(_STATE, [])
    if not waiting:
        return
    running, now = rendering.scrolling.animations, rendering.loop.agent.clock.now
    over = [each for each in waiting if each.look(running, now)]
    page[_STATE] = [each for each in waiting if each.began]
    for each in over:
        each.done(each.interrupted)
