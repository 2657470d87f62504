"""The document's timeline and all animations on it.

https://drafts.csswg.org/web-animations-1/#timelines

Once a frame, before its callbacks: animations move on, promises settle, events are fired.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from math import inf
from typing import TYPE_CHECKING, cast

from app.javascript.hosts.browser.animations.animation import AnimationObject, Effect
from app.javascript.hosts.browser.animations.animation_set import AnimationSet
from app.javascript.hosts.browser.animations.order import moving_order
from app.javascript.hosts.browser.animations.playback import Playback
from app.javascript.hosts.browser.animations.promises import reject_finished, reject_ready
from app.javascript.hosts.browser.animations.replacing import replace_overridden
from app.javascript.hosts.browser.animations.timing import Timing
from app.javascript.hosts.browser.dom.dom_agent import window_document
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.frames import Wish
from app.javascript.hosts.browser.task_queue import TaskSource
from app.javascript.hosts.web.events.event_path import is_heard
from app.javascript.hosts.web.events.event_target import EventTargetObject
from app.javascript.runtime.host_hooks import Job
from app.javascript.runtime.values import NULL, Value

if TYPE_CHECKING:
    from app.javascript.hosts.browser.rendering.page_rendering import PageRendering
    from app.javascript.runtime.realm import Realm

#: ``(interface, type, target, attributes, whether it bubbles)``.
FireEvent = Callable[[str, str, EventTargetObject, dict[str, Value], bool], None]


class Timeline:
    """``now`` is the time of the current frame or task."""

    def __init__(self, realm: Realm, rendering: PageRendering, fire: FireEvent) -> None:
        self.realm = realm
        self.rendering = rendering
        self.clock = rendering.loop.frames.animation_clock
        self.clock.before_move.append(lambda: self._moved(self._running()))
        self.animations = AnimationSet()
        self.playback = Playback(realm, self.clock, self._enqueue)
        self.playback.changed = self.changed
        self.playback.tell_finished = self._tell_finished
        self._fire = fire
        self._order = 0
        self._events: list[Callable[[], None]] = []

    def _enqueue(self, steps: Callable[[], None]) -> None:
        job = Job(steps, "the end of an animation")
        self.rendering.loop.microtask_queue.enqueue(job)

    @property
    def now(self) -> float:
        """In ms."""
        return self.clock.read()

    def _running(self) -> list[AnimationObject]:
        time = self.clock.time
        return [each for each in self.animations if each.play_state(time) == "running"]

    # -- making ----------------------------------------------------------------------------------

    def make(self, effect: Effect, kind: str, name: str = "") -> AnimationObject:
        """A new animation that nobody plays yet."""
        self._order += 1
        prototype = self.realm.intrinsics[f"%{kind}.prototype%"]
        made = AnimationObject(self.realm, prototype, effect, self._order, kind)
        made.name = name
        return made

    def play(self, animation: AnimationObject) -> None:
        """https://drafts.csswg.org/web-animations-1/#play-an-animation. Raises EndlessEffect."""
        self.playback.play(animation)

    def pause(self, animation: AnimationObject) -> None:
        """https://drafts.csswg.org/web-animations-1/#pause-an-animation"""
        self.playback.pause(animation)

    def changed(self, animation: AnimationObject) -> None:
        """It has other values, or may have them with the next frame."""
        if animation not in self.animations and animation.play_state(self.now) != "idle":
            self.animations.add(animation)
        self._moved([animation])
        self.rendering.loop.frames.want(Wish.DRAWING)

    def _moved(self, animations: Iterable[AnimationObject]) -> None:
        targets = (animation.effect.target for animation in animations)
        self.rendering.animation_moved([target for target in targets if target is not None])

    def cancel(self, animation: AnimationObject, *, by_style: bool = False) -> None:
        """https://drafts.csswg.org/web-animations-1/#canceling-an-animation-section"""
        if animation.play_state(self.now) == "idle":
            return
        elapsed = self._active_time(animation)
        if animation.pending:
            self._settle(lambda: reject_ready(animation), by_style=by_style)
        self._settle(lambda: reject_finished(animation), by_style=by_style)
        animation.start_time = animation.hold_time = animation.previous_time = None
        if animation.pending:
            animation.pending = ""
            animation.apply_pending_rate()
        self.animations.discard(animation)
        facts: dict[str, Value] = {"currentTime": NULL, "timelineTime": self.now}
        self._queue(animation, "cancel", facts)
        if animation.kind != "Animation" and animation.phase in {"before", "active"}:
            self.tell(animation, "cancel", elapsed / 1000)
        animation.phase = "idle"
        self._moved([animation])

    def _settle(self, settle: Callable[[], None], *, by_style: bool) -> None:
        """NOTE: No script may run while styles are calculated; in Chromium a task settles it."""
        if by_style:
            loop = self.rendering.loop
            loop.queue_task(TaskSource.DOM_MANIPULATION, "animation is cancelled", settle)
        else:
            settle()

    def _active_time(self, animation: AnimationObject) -> float:
        time = animation.current_time(self.now) or 0.0
        return max(0.0, time - animation.effect.timing.delay)

    # -- a frame ---------------------------------------------------------------------------------

    @property
    def has_events(self) -> bool:
        """Whether the next frame has some to fire."""
        return bool(self._events)

    def tick(self) -> None:
        """https://drafts.csswg.org/web-animations-1/#update-animations-and-send-events

        NOTE: As in Chromium events are fired in the order in which they were found, whatever their
        times.
        """
        waiting, self._events = self._events, []
        for animation in sorted(self.animations, key=moving_order):
            self.playback.update_finished(animation, did_seek=False)
            if animation.kind != "Animation":
                self._follow_phases(animation)
            self._ask_for_frames(animation)
            if not animation.pending and not animation.is_relevant(self.now):
                self.animations.discard(animation)
        replace_overridden(self.animations, self.now, self._tell_removed)
        self.rendering.loop.perform_microtask_checkpoint()
        found, self._events = self._events, []
        for fire in [*waiting, *found]:
            fire()

    def _ask_for_frames(self, animation: AnimationObject) -> None:
        """One that ends or has something to tell goes on; one without end, as long as others do."""
        untold = animation.kind != "Animation" and animation.phase == "idle"
        if not animation.pending and not untold and animation.play_state(self.now) != "running":
            return
        ends = animation.effect.timing.end < inf
        waits = untold or animation.pending != "" or animation.phase == "before"
        iterates = animation.kind == "CSSAnimation" and _is_heard(animation, "animationiteration")
        wish = Wish.MOTION if ends or waits or iterates else Wish.ENDLESS_MOTION
        self.rendering.loop.frames.want(wish)

    def start_pending(self) -> None:
        """At the end of a frame what waits to play begins with its time; tasks tell of it."""
        started = [animation for animation in self.animations if animation.pending]
        for animation in started:
            self.playback.start_pending(animation)
            self._ask_for_frames(animation)
            animation.ready_is_told = True
            tell = partial(animation.ready.resolve_with, animation)
            self.rendering.loop.queue_task(TaskSource.DOM_MANIPULATION, "animation is ready", tell)
        if started:
            self._moved(started)
            self.rendering.loop.perform_microtask_checkpoint()

    def _follow_phases(self, animation: AnimationObject) -> None:
        """https://drafts.csswg.org/css-animations-2/#event-dispatch"""
        timing = animation.effect.timing
        time = animation.current_time(self.now)
        if time is None or animation.pending:
            return
        phase = animation.phase_of(time)
        was, animation.phase = animation.phase, phase
        if was == "idle" and animation.kind == "CSSTransition":  # it was cancelled and is played
            self.tell(animation, "run", max(0.0, -timing.delay) / 1000)
        if was in {"idle", "before"} and phase in {"active", "after"}:
            self.tell(animation, "start", max(0.0, -timing.delay) / 1000)
        elif was == "after" and phase != "after":
            self.tell(animation, "start", _seconds(timing, timing.iterations))
        if phase == "active" and animation.kind == "CSSAnimation":
            self._follow_iterations(animation, time, tells=was == "active")
        if phase == "after" and was != "after":
            self.tell(animation, "end", _seconds(timing, timing.iterations))
        elif phase == "before" and was in {"active", "after"}:
            self.tell(animation, "end", max(0.0, -timing.delay) / 1000)

    def _follow_iterations(self, animation: AnimationObject, time: float, *, tells: bool) -> None:
        timing = animation.effect.timing
        iteration = int((time - timing.delay) / timing.duration) if timing.duration else 0
        was, animation.iteration = animation.iteration, iteration
        if iteration != was and tells:
            boundary = iteration if iteration > was else iteration + 1
            self.tell(animation, "iteration", _seconds(timing, boundary))

    def _tell_finished(self, animation: AnimationObject) -> None:
        self._moved([animation])
        self.rendering.loop.frames.want(Wish.DRAWING)
        facts: dict[str, Value] = {
            "currentTime": animation.current_time(self.now),
            "timelineTime": self.now,
        }
        self._queue(animation, "finish", facts)

    def _tell_removed(self, animation: AnimationObject) -> None:
        facts: dict[str, Value] = {
            "currentTime": animation.current_time(self.now),
            "timelineTime": self.now,
        }
        self._queue(animation, "remove", facts)

    # -- events ----------------------------------------------------------------------------------

    def tell(self, animation: AnimationObject, what: str, elapsed: float) -> None:
        """``transitionend``, ``animationstart``: fired with the next frame's events.

        ``elapsed`` is in seconds, as the events have it.

        NOTE: Chromium makes no event that nobody listens for at that moment.
        """
        target, pseudo_element = animation.owner or (None, "")
        family = "transition" if animation.kind == "CSSTransition" else "animation"
        if target is None or not _is_heard(animation, f"{family}{what}"):
            return
        key = "propertyName" if family == "transition" else "animationName"
        facts: dict[str, Value] = {
            key: animation.name, "elapsedTime": elapsed,
            "pseudoElement": pseudo_element and f"::{pseudo_element}",
        }  # fmt: skip
        interface = f"{family.capitalize()}Event"
        fire = lambda: self._fire(interface, f"{family}{what}", target, facts, True)  # noqa: E731
        self._events.append(fire)
        self.rendering.loop.frames.want()

    def bring(self, fire: Callable[[], None]) -> None:
        """Fire another event with those of the next frame."""
        self._events.append(fire)
        self.rendering.loop.frames.want()

    def tell_of_start(self, transition: AnimationObject) -> None:
        """It runs; without a delay it is in its active phase at once, though it waits to play."""
        delay = transition.effect.timing.delay
        self.tell(transition, "run", max(0.0, -delay) / 1000)
        transition.phase = "before"
        if delay <= 0:
            transition.phase = "active"
            self.tell(transition, "start", max(0.0, -delay) / 1000)

    def _queue(self, animation: AnimationObject, type_: str, facts: dict[str, Value]) -> None:
        """NOTE: Chromium makes no event that nobody listens for at that moment."""
        if animation.hears(type_):
            fire = lambda: self._fire("AnimationPlaybackEvent", type_, animation, facts, False)  # noqa: E731
            self._events.append(fire)
            self.rendering.loop.frames.want()

    # -- values ----------------------------------------------------------------------------------

    def animations_of(
        self, element: ElementObject, pseudo_element: str = ""
    ) -> list[AnimationObject]:
        """In composite order: https://drafts.csswg.org/web-animations-1/#animation-composite-order"""
        found = self.animations.of(element)
        own = (each for each in found if each.effect.pseudo_element == pseudo_element)
        return sorted(own, key=moving_order)


def _is_heard(animation: AnimationObject, type_: str) -> bool:
    """Whether there is a listener on the way of its events, or at the window."""
    target = animation.owner[0] if animation.owner else None
    if target is None:
        return False
    window = target.node_document.window
    return is_heard(target, type_) or (window is not None and window.hears(type_))


def timeline_of(realm: Realm) -> Timeline:
    """The one of the window's document."""
    window_document(realm)  # brings it
    return cast("Timeline", realm.slots["timeline"])


def _seconds(timing: Timing, iterations: float) -> float:
    """How long so many iterations take; the product of the duration in seconds, as in Chromium."""
    return iterations * (timing.duration / 1000) if timing.duration else 0.0
