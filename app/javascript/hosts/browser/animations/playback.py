"""Playing, pausing and seeking an animation: https://drafts.csswg.org/web-animations-1/#timing-model

All times in ms; ``now`` is the timeline's.
"""

from __future__ import annotations

from collections.abc import Callable
from math import inf

from app.javascript.hosts.browser.animation_clock import AnimationClock
from app.javascript.hosts.browser.animations.animation import AnimationObject
from app.javascript.hosts.browser.animations.promises import renew_ready
from app.javascript.runtime.promise_resolving import HiddenCapability
from app.javascript.runtime.realm import Realm


class EndlessEffect(ValueError):
    """There is no end to begin at."""


class Playback:
    """What can be done to the animations of one timeline.

    ``changed`` is called when an animation has other values, ``tell_finished`` when it has ended.
    """

    def __init__(
        self,
        realm: Realm,
        clock: AnimationClock,
        enqueue: Callable[[Callable[[], None]], None],
    ) -> None:
        self._realm = realm
        self._clock = clock
        self._enqueue = enqueue
        self.changed: Callable[[AnimationObject], None] = lambda _animation: None
        self.tell_finished: Callable[[AnimationObject], None] = lambda _animation: None

    @property
    def now(self) -> float:
        """The timeline's time."""
        return self._clock.read()

    def play(self, animation: AnimationObject, *, rewinds: bool = True) -> None:
        """https://drafts.csswg.org/web-animations-1/#play-an-animation

        Raises EndlessEffect.
        """
        aborted_pause, had_pending = animation.pending == "pause", animation.pending != ""
        seek = self._rewound(animation) if rewinds else None
        if not rewinds and animation.current_time(self.now) is None:
            seek = 0.0
        if seek is not None:
            animation.hold_time = seek
        if animation.hold_time is not None:
            animation.start_time = None
        unchanged = animation.hold_time is None and seek is None
        if unchanged and not aborted_pause and animation.pending_rate is None:
            return
        if not had_pending:
            renew_ready(animation)
        animation.pending = "play"
        self.update_finished(animation, did_seek=False)
        self.changed(animation)

    def _rewound(self, animation: AnimationObject) -> float | None:
        time, end = animation.current_time(self.now), animation.effect.timing.end
        if animation.effective_rate >= 0:
            return 0.0 if time is None or time < 0 or time >= end else None
        if time is None or time <= 0 or time > end:
            if end == inf:
                raise EndlessEffect
            return end
        return None

    def pause(self, animation: AnimationObject) -> None:
        """https://drafts.csswg.org/web-animations-1/#pause-an-animation

        Raises EndlessEffect.
        """
        if animation.pending == "pause" or animation.play_state(self.now) == "paused":
            return
        if animation.current_time(self.now) is None:
            if animation.playback_rate < 0 and animation.effect.timing.end == inf:
                raise EndlessEffect
            backwards = animation.playback_rate < 0
            animation.hold_time = animation.effect.timing.end if backwards else 0.0
        if not animation.pending:
            renew_ready(animation)
        animation.pending = "pause"
        self.update_finished(animation, did_seek=False)
        self.changed(animation)

    def start_pending(self, animation: AnimationObject) -> None:
        """The animation plays or pauses from now on; its promise is for the caller to resolve.

        https://drafts.csswg.org/web-animations-1/#waiting-for-the-associated-effect
        """
        waited, animation.pending = animation.pending, ""
        if waited == "pause":
            if animation.start_time is not None and animation.hold_time is None:
                animation.hold_time = (self.now - animation.start_time) * animation.playback_rate
            animation.apply_pending_rate()
            animation.start_time = None
        elif animation.hold_time is not None:
            animation.apply_pending_rate()
            rate = animation.playback_rate
            animation.start_time = self.now - animation.hold_time / (rate or 1.0)
            if rate:
                animation.hold_time = None
        elif animation.pending_rate is not None and animation.start_time is not None:
            time = (self.now - animation.start_time) * animation.playback_rate
            animation.apply_pending_rate()
            rate = animation.playback_rate
            if rate:
                animation.start_time = self.now - time / rate
            else:
                animation.start_time, animation.hold_time = self.now, time
        self.update_finished(animation, did_seek=False)

    def finish(self, animation: AnimationObject) -> None:
        """https://drafts.csswg.org/web-animations-1/#finish-an-animation. Raises EndlessEffect."""
        end = animation.effect.timing.end
        if not animation.effective_rate or (animation.effective_rate > 0 and end == inf):
            raise EndlessEffect
        animation.apply_pending_rate()
        limit = animation.effect.timing.told_end if animation.playback_rate > 0 else 0.0
        self._silently_seek(animation, limit)
        if animation.start_time is None:
            animation.start_time = self.now - limit / animation.playback_rate
        if animation.pending == "pause":
            animation.hold_time = None
        if animation.pending:
            animation.pending = ""
            animation.ready.resolve_with(animation)
        self.update_finished(animation, did_seek=True, at_once=True)
        self.changed(animation)

    def seek(self, animation: AnimationObject, time: float) -> None:
        """https://drafts.csswg.org/web-animations-1/#set-the-current-time"""
        self._silently_seek(animation, time)
        if animation.pending == "pause":
            animation.hold_time = time
            animation.apply_pending_rate()
            animation.start_time = None
            animation.pending = ""
            animation.ready.resolve_with(animation)
        self.update_finished(animation, did_seek=True)
        self.changed(animation)

    def _silently_seek(self, animation: AnimationObject, time: float) -> None:
        """https://drafts.csswg.org/web-animations-1/#silently-set-the-current-time"""
        holds = animation.hold_time is not None or animation.playback_rate == 0
        if holds or animation.start_time is None:
            animation.hold_time = time
        else:
            animation.start_time = self.now - time / animation.playback_rate

    def set_start_time(self, animation: AnimationObject, start: float | None) -> None:
        """https://drafts.csswg.org/web-animations-1/#set-the-start-time"""
        previous = animation.current_time(self.now)
        animation.apply_pending_rate()
        animation.start_time = start
        if start is None:
            animation.hold_time = previous
        elif animation.playback_rate:
            animation.hold_time = None
        if animation.pending:
            animation.pending = ""
            animation.ready.resolve_with(animation)
        self.update_finished(animation, did_seek=True)
        self.changed(animation)

    def set_rate(self, animation: AnimationObject, rate: float) -> None:
        """https://drafts.csswg.org/web-animations-1/#set-the-playback-rate"""
        animation.pending_rate = None
        time = animation.current_time(self.now)
        animation.playback_rate = rate
        if time is not None:
            self.seek(animation, time)

    def update_rate(self, animation: AnimationObject, rate: float) -> None:
        """https://drafts.csswg.org/web-animations-1/#seamlessly-update-the-playback-rate"""
        state = animation.play_state(self.now)
        animation.pending_rate = rate
        if animation.pending:
            return
        if state in {"idle", "paused"}:
            animation.apply_pending_rate()
        elif state == "finished":
            time = animation.current_time(self.now) or 0.0
            animation.start_time = self.now - time / rate if rate else self.now
            animation.apply_pending_rate()
            self.update_finished(animation, did_seek=False)
            self.changed(animation)
        else:
            self.play(animation)

    def reverse(self, animation: AnimationObject) -> None:
        """https://drafts.csswg.org/web-animations-1/#reverse-an-animation. Raises EndlessEffect."""
        before, animation.pending_rate = animation.pending_rate, -animation.effective_rate
        try:
            self.play(animation)
        except EndlessEffect:
            animation.pending_rate = before
            raise

    def update_finished(
        self, animation: AnimationObject, *, did_seek: bool, at_once: bool = False
    ) -> None:
        """https://drafts.csswg.org/web-animations-1/#update-an-animations-finished-state"""
        if animation.start_time is not None and not animation.pending:
            self._hold_at_the_end(animation, animation.start_time, did_seek=did_seek)
        animation.previous_time = animation.current_time(self.now)
        if animation.play_state(self.now) != "finished":
            if animation.told_finished:
                animation.finished = HiddenCapability(self._realm)
                animation.told_finished = False
        elif not animation.told_finished:
            if at_once:
                self._notify(animation)
            else:
                self._enqueue(lambda: self._notify(animation))

    def _hold_at_the_end(self, animation: AnimationObject, start: float, *, did_seek: bool) -> None:
        rate, end = animation.playback_rate, animation.effect.timing.end
        unconstrained = (self.now - start) * rate
        time = animation.current_time(self.now) if did_seek else unconstrained
        if time is None:
            return
        known = animation.previous_time
        if rate > 0 and time >= end:
            told_end = animation.effect.timing.told_end
            animation.hold_time = time if did_seek else max(known or 0.0, told_end)
        elif rate < 0 and time <= 0:
            animation.hold_time = time if did_seek else min(known or 0.0, 0.0)
        elif rate:
            if did_seek and animation.hold_time is not None:
                animation.start_time = self.now - animation.hold_time / rate
            animation.hold_time = None

    def _notify(self, animation: AnimationObject) -> None:
        """https://drafts.csswg.org/web-animations-1/#finish-notification-steps"""
        if animation.told_finished or animation.play_state(self.now) != "finished":
            return
        animation.told_finished = True
        animation.finished.resolve_with(animation)
        self.tell_finished(animation)
