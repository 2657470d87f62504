"""The document's timeline and all animations on it.

https://drafts.csswg.org/web-animations-1/#timelines

Once a frame, before its callbacks: animations move on, promises settle, events are fired.
"""

from __future__ import annotations

from collections.abc import Callable
from math import inf
from typing import TYPE_CHECKING

from app.javascript.hosts.browser.animations.animation import AnimationObject, Effect
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.web.events.event_target import EventTargetObject
from app.javascript.runtime.promise_resolving import HiddenCapability
from app.javascript.runtime.values import NULL, Value

if TYPE_CHECKING:
    from app.javascript.hosts.browser.rendering.page_rendering import PageRendering
    from app.javascript.runtime.realm import Realm

#: ``(interface, type, target, attributes, whether it bubbles)``.
FireEvent = Callable[[str, str, EventTargetObject, dict[str, Value], bool], None]


class Timeline:
    """``now`` is the time of the current frame."""

    def __init__(self, realm: Realm, rendering: PageRendering, fire: FireEvent) -> None:
        self.realm = realm
        self.rendering = rendering
        self.now = 0.0
        self.animations: list[AnimationObject] = []
        self._fire = fire
        self._order = 0
        self._events: list[tuple[float, int, Callable[[], None]]] = []

    # -- making ----------------------------------------------------------------------------------

    def make(self, effect: Effect, kind: str, name: str = "") -> AnimationObject:
        """A new animation that nobody plays yet."""
        self._order += 1
        prototype = self.realm.intrinsics[f"%{kind}.prototype%"]
        made = AnimationObject(self.realm, prototype, effect, self._order, kind)
        made.name = name
        return made

    def play(self, animation: AnimationObject) -> None:
        """https://drafts.csswg.org/web-animations-1/#playing-an-animation-section"""
        time = animation.current_time(self.now)
        end = animation.effect.timing.end
        if animation.playback_rate >= 0 and (time is None or time < 0 or time >= end):
            animation.hold_time = 0.0
        elif animation.playback_rate < 0 and (time is None or time <= 0 or time > end):
            animation.hold_time = end
        else:
            animation.hold_time = time
        animation.start_time = None
        animation.pending = True
        animation.ready = HiddenCapability(self.realm)
        self._unfinish(animation)
        self._add(animation)

    def _unfinish(self, animation: AnimationObject) -> None:
        if animation.told_finished:
            animation.finished = HiddenCapability(self.realm)
            animation.told_finished = False

    def _add(self, animation: AnimationObject) -> None:
        if animation not in self.animations:
            self.animations.append(animation)
        self.rendering.styles_changed()

    def pause(self, animation: AnimationObject) -> None:
        """https://drafts.csswg.org/web-animations-1/#pausing-an-animation-section"""
        animation.hold_time = animation.current_time(self.now) or 0.0
        animation.start_time = None
        animation.pending = False
        self.rendering.styles_changed()

    def finish(self, animation: AnimationObject) -> None:
        """https://drafts.csswg.org/web-animations-1/#finishing-an-animation-section"""
        end = animation.effect.timing.end if animation.playback_rate > 0 else 0.0
        self.seek(animation, end)
        if animation.pending:
            animation.pending = False
            animation.ready.resolve_with(animation)
        self._tell_finished(animation)

    def seek(self, animation: AnimationObject, time: float) -> None:
        """Set the current time."""
        is_paused = animation.hold_time is not None and animation.start_time is None
        if is_paused and not animation.pending:
            animation.hold_time = time
            self.rendering.styles_changed()
            return
        animation.hold_time = None
        animation.start_time = self.now - time / (animation.playback_rate or 1.0)
        self._unfinish(animation)
        self._add(animation)

    def cancel(self, animation: AnimationObject) -> None:
        """https://drafts.csswg.org/web-animations-1/#canceling-an-animation-section"""
        if animation.play_state(self.now) == "idle":
            return
        elapsed = self._active_time(animation)
        animation.start_time = animation.hold_time = None
        animation.pending = False
        if animation in self.animations:
            self.animations.remove(animation)
        if animation.kind == "Animation":
            facts: dict[str, Value] = {"currentTime": NULL, "timelineTime": self.now}
            self._queue(animation, lambda: self._fire_at(animation, "cancel", facts))
        elif animation.phase in {"before", "active"}:
            self.tell(animation, "cancel", elapsed)
        animation.phase = "idle"
        self.rendering.styles_changed()

    def _active_time(self, animation: AnimationObject) -> float:
        time = animation.current_time(self.now) or 0.0
        return max(0.0, time - animation.effect.timing.delay)

    # -- a frame ---------------------------------------------------------------------------------

    def tick(self, now: float) -> None:
        """https://drafts.csswg.org/web-animations-1/#update-animations-and-send-events"""
        self.now = max(now, self.now)
        lasting = False
        for animation in sorted(self.animations, key=_composite_order):
            self._follow(animation)
            if animation.pending or animation.play_state(self.now) == "running":
                lasting = lasting or animation.effect.timing.end < inf
            elif not animation.is_relevant(self.now):
                self.animations.remove(animation)
        if self.animations:
            self.rendering.animation_moved(lasting=lasting)
        self.rendering.loop.perform_microtask_checkpoint()
        events, self._events = self._events, []
        for _time, _order, fire in sorted(events, key=lambda event: event[:2]):
            fire()

    def start_pending(self) -> None:
        """At the end of a frame: what waits to play begins with the frame's time."""
        started = False
        for animation in self.animations:
            if not animation.pending:
                continue
            started = True
            animation.pending = False
            held = (animation.hold_time or 0.0) / (animation.playback_rate or 1.0)
            animation.start_time = self.now - held
            animation.hold_time = None
            animation.ready.resolve_with(animation)
        if started:
            self.rendering.animation_moved(lasting=True)
            self.rendering.loop.perform_microtask_checkpoint()

    def _follow(self, animation: AnimationObject) -> None:
        """Events of the phases that the animation went through, and the end."""
        if animation.kind != "Animation":
            self._follow_phases(animation)
        if animation.play_state(self.now) == "finished":
            self._tell_finished(animation)

    def _follow_phases(self, animation: AnimationObject) -> None:
        """https://drafts.csswg.org/css-animations-2/#event-dispatch"""
        timing = animation.effect.timing
        time = animation.current_time(self.now)
        if time is None or animation.pending:
            return
        phase = "before" if time < timing.delay else "active"
        if time >= timing.delay + timing.active_duration:
            phase = "after"
        was, animation.phase = animation.phase, phase
        started = was in {"idle", "before"}
        if started and phase in {"active", "after"}:
            self.tell(animation, "start", max(0.0, -timing.delay), at=timing.delay)
        if phase == "active" and animation.kind == "CSSAnimation":
            self._follow_iterations(animation, time)
        if phase == "after" and was != "after":
            end = timing.delay + timing.active_duration
            self.tell(animation, "end", timing.active_duration, at=end)

    def _follow_iterations(self, animation: AnimationObject, time: float) -> None:
        timing = animation.effect.timing
        iteration = int((time - timing.delay) / timing.duration) if timing.duration else 0
        if iteration > animation.iteration:
            animation.iteration = iteration
            elapsed = iteration * timing.duration
            self.tell(animation, "iteration", elapsed, at=timing.delay + elapsed)

    def _tell_finished(self, animation: AnimationObject) -> None:
        """https://drafts.csswg.org/web-animations-1/#finish-notification-steps"""
        if animation.told_finished:
            return
        animation.told_finished = True
        animation.finished.resolve_with(animation)
        self.rendering.styles_changed()
        if animation.kind == "Animation":
            time = animation.current_time(self.now)
            shown = animation.effect.timing.end if animation.playback_rate > 0 else time
            facts: dict[str, Value] = {"currentTime": shown, "timelineTime": self.now}
            self._queue(animation, lambda: self._fire_at(animation, "finish", facts))

    # -- events ----------------------------------------------------------------------------------

    def tell(self, animation: AnimationObject, what: str, elapsed: float, at: float = -1.0) -> None:
        """``transitionend``, ``animationstart``: fired with the next frame's events."""
        target = animation.effect.target
        if target is None:
            return
        family = "transition" if animation.kind == "CSSTransition" else "animation"
        key = "propertyName" if family == "transition" else "animationName"
        facts: dict[str, Value] = {
            key: animation.name, "elapsedTime": elapsed / 1000, "pseudoElement": "",
        }  # fmt: skip
        interface = f"{family.capitalize()}Event"
        self._queue(
            animation, lambda: self._fire(interface, f"{family}{what}", target, facts, True), at
        )

    def _fire_at(self, animation: AnimationObject, type_: str, facts: dict[str, Value]) -> None:
        self._fire("AnimationPlaybackEvent", type_, animation, facts, False)

    def _queue(
        self, animation: AnimationObject, fire: Callable[[], None], at: float = -1.0
    ) -> None:
        began = animation.start_time
        time = -1.0 if at < 0 or began is None else began + at
        self._events.append((time, animation.order, fire))
        self.rendering.loop.frames.want()

    # -- values ----------------------------------------------------------------------------------

    def animations_of(self, element: ElementObject) -> list[AnimationObject]:
        """In composite order: https://drafts.csswg.org/web-animations-1/#animation-composite-order"""
        own = [each for each in self.animations if each.effect.target is element]
        return sorted(own, key=_composite_order)


_KINDS = {"CSSTransition": 0, "CSSAnimation": 1, "Animation": 2}


def _composite_order(animation: AnimationObject) -> tuple[int, int]:
    return _KINDS[animation.kind], animation.order
