"""One animation: its timing, its effect and the object that a program holds.

https://drafts.csswg.org/web-animations-1/#animations

Times are in ms of the document's timeline, which moves from frame to frame.
"""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, field
from math import inf
from typing import Final

from app.javascript.hosts.browser.animations.addition import added
from app.javascript.hosts.browser.animations.by_property import between
from app.javascript.hosts.browser.css.easing import eased
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.web.events.event_target import EventTargetObject
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.promise_resolving import HiddenCapability
from app.javascript.runtime.realm import Realm

#: What is nearer to the end than this is the end.
_SAME: Final = 4.5e-16


@dataclass(slots=True)
class Timing:
    """https://drafts.csswg.org/web-animations-1/#timing-model"""

    duration: float = 0.0
    delay: float = 0.0
    end_delay: float = 0.0
    iterations: float = 1.0
    iteration_start: float = 0.0
    direction: str = "normal"
    fill: str = "auto"
    easing: str = "linear"
    #: Whether nobody said how long: the duration is 0, and told as ``auto``.
    is_automatic: bool = False

    @property
    def active_duration(self) -> float:
        if self.duration == 0 or self.iterations == 0:
            return 0.0
        return self.duration * self.iterations

    @property
    def end(self) -> float:
        """https://drafts.csswg.org/web-animations-1/#end-time"""
        return max(0.0, self.delay + self.active_duration + self.end_delay)


@dataclass(slots=True)
class Keyframe:
    """As a program wrote it; ``offset`` is None where it left that open."""

    offset: float | None
    easing: str
    composite: str
    texts: dict[str, str]


@dataclass(slots=True)
class Frame:
    """A keyframe: its properties as computed texts, and the easing to the next one."""

    offset: float
    values: dict[str, str]
    easing: str = "linear"
    composite: str = "auto"


@dataclass(slots=True, eq=False)
class Effect:
    """A keyframe effect: https://drafts.csswg.org/web-animations-1/#keyframe-effects"""

    target: ElementObject | None
    frames: list[Frame] = field(default_factory=list)
    timing: Timing = field(default_factory=Timing)
    #: What a program wrote, if one did.
    keyframes: list[Keyframe] | None = None
    #: What keyframes do with what is underneath, unless they say it themselves.
    composite: str = "replace"
    #: What the style said of its timing, if it is one of a style.
    styled: Timing | None = None
    #: Of a first keyframe that is not there.
    easing: str = "linear"
    #: Custom properties that nobody registered: there is nothing between two of their values.
    unregistered: frozenset[str] = frozenset()
    #: The object that a program holds, and the animation that it belongs to.
    shown: JSObject | None = None
    animation: AnimationObject | None = None

    @property
    def names(self) -> set[str]:
        """The properties that it animates."""
        return {name for frame in self.frames for name in frame.values}

    def give_frames(self, frames: list[Frame], registered: Container[str]) -> None:
        """Take these keyframes; ``registered`` are the custom properties that have a syntax."""
        self.frames = frames
        self.unregistered = frozenset(
            name for name in self.names if name.startswith("--") and name not in registered
        )

    def progress(self, time: float | None) -> tuple[float, int] | None:
        """The directed progress and the current iteration; None without effect.

        https://drafts.csswg.org/web-animations-1/#calculating-the-directed-progress
        """
        if time is None:
            return None
        timing = self.timing
        active = time - timing.delay
        seconds = max(0.0, time / 1000 - timing.delay / 1000)  # Chromium divides seconds
        if active < 0:
            if timing.fill not in {"backwards", "both"}:
                return None
            active = seconds = 0.0
        elif active >= timing.active_duration:
            if timing.fill not in {"forwards", "both"}:
                return None
            active = timing.active_duration
        overall = timing.iteration_start
        each = timing.duration / 1000
        done = seconds / each if each else inf
        is_over = active == timing.active_duration and timing.iterations - done < _SAME
        whole = timing.iterations * each / each if each else timing.iterations
        overall += whole if is_over else done
        if overall == inf:
            return 1.0, 0
        iteration = int(overall)
        simple = overall - iteration
        at_end = active == timing.active_duration and timing.iterations > 0
        if simple < _SAME and at_end and active > 0:
            iteration, simple = iteration - 1, 1.0
        backwards = timing.direction == "reverse" or (
            timing.direction == "alternate" and iteration % 2 == 1
        )
        if timing.direction == "alternate-reverse":
            backwards = iteration % 2 == 0
        directed = 1 - simple if backwards else simple
        return eased(timing.easing, directed), iteration

    def values_at(self, time: float | None, base: dict[str, str]) -> dict[str, str]:
        """The animated properties; ``base`` has what is underneath.

        https://drafts.csswg.org/web-animations-1/#the-effect-value-of-a-keyframe-animation-effect
        """
        found = self.progress(time)
        if found is None:
            return {}
        progress = found[0]
        return {name: self._value(name, progress, base.get(name, "")) for name in self.names}

    def _value(self, name: str, progress: float, base: str) -> str:
        frames = [frame for frame in self.frames if name in frame.values]
        if frames[0].offset > 0:
            frames.insert(0, Frame(0.0, {name: base}, self.easing, "replace"))
        if frames[-1].offset < 1:
            frames.append(Frame(1.0, {name: base}, composite="replace"))
        before = [frame for frame in frames if frame.offset <= progress] or frames[:1]
        start = before[-1]
        place = frames.index(start)
        if progress > 1 and 0 < place == len(frames) - 1 and frames[-2].offset < 1:
            place -= 1  # an easing goes beyond the end
            start = frames[place]
        first = self._composed(start, name, base)
        if place == len(frames) - 1:
            if place and progress >= 1:
                before_it = self._composed(frames[place - 1], name, base)
                at_end = self._between(name, before_it, first, 1)
                return first if at_end is None else at_end
            return first if place == 0 else base
        end = frames[place + 1]
        span = end.offset - start.offset
        local = (progress - start.offset) / span if span else 1.0
        local = eased(start.easing, local)
        second = self._composed(end, name, base)
        value = self._between(name, first, second, local)
        if value is not None:
            return value
        return first if local < 0.5 else second

    def _between(self, name: str, start: str, end: str, progress: float) -> str | None:
        return None if name in self.unregistered else between(name, start, end, progress)

    def _composed(self, frame: Frame, name: str, base: str) -> str:
        """The keyframe's value with what is underneath: replaced, added to, or accumulated."""
        word = self.composite if frame.composite == "auto" else frame.composite
        value = frame.values[name]
        return value if word == "replace" else added(base, value, appends=word == "add")


class AnimationObject(EventTargetObject):
    """An animation; CSS transitions and CSS animations have further facts about themselves.

    ``kind`` is ``Animation``, ``CSSTransition`` or ``CSSAnimation``, ``name`` the property or the
    keyframes' name. ``order`` counts all animations of the page.
    """

    __slots__ = (
        "effect",
        "finished",
        "has_effect",
        "hold_time",
        "identifier",
        "iteration",
        "keeps_play_state",
        "kind",
        "name",
        "order",
        "pending",
        "pending_rate",
        "phase",
        "playback_rate",
        "ready",
        "realm",
        "replace_state",
        "reversing",
        "start_time",
        "told_finished",
    )  # fmt: skip

    class_name = "Animation"

    def __init__(
        self, realm: Realm, prototype: JSObject, effect: Effect, order: int, kind: str = "Animation"
    ) -> None:
        super().__init__(prototype, kind)
        self.realm = realm
        self.effect = effect
        self.has_effect = True
        #: A program has played or paused it: ``animation-play-state`` has no say any more.
        self.keeps_play_state = False
        effect.animation = self
        self.kind = kind
        self.name = ""
        self.identifier = ""
        self.order = order
        self.start_time: float | None = None
        self.hold_time: float | None = None
        self.playback_rate = 1.0
        self.pending_rate: float | None = None
        self.pending: str = ""  # what waits for the next frame: play or pause
        self.phase = "idle"  # before, active or after, as events know it
        self.iteration = 0
        self.told_finished = False
        self.replace_state = "active"
        self.reversing: tuple[str, float] = ("", 1.0)
        self.ready = HiddenCapability(realm)
        self.ready.resolve_with(self)
        self.finished = HiddenCapability(realm)

    def current_time(self, now: float) -> float | None:
        """https://drafts.csswg.org/web-animations-1/#the-current-time-of-an-animation"""
        if self.hold_time is not None:
            return self.hold_time
        if self.start_time is None:
            return None
        return (now - self.start_time) * self.playback_rate + 0.0

    @property
    def effective_rate(self) -> float:
        """https://drafts.csswg.org/web-animations-1/#effective-playback-rate"""
        return self.playback_rate if self.pending_rate is None else self.pending_rate

    def apply_pending_rate(self) -> None:
        """https://drafts.csswg.org/web-animations-1/#apply-any-pending-playback-rate"""
        if self.pending_rate is not None:
            self.playback_rate, self.pending_rate = self.pending_rate, None

    def play_state(self, now: float) -> str:
        """https://drafts.csswg.org/web-animations-1/#play-states"""
        time = self.current_time(now)
        if time is None and not self.pending:
            return "idle"
        if self.pending == "pause" or (self.start_time is None and not self.pending):
            return "paused"
        rate = self.effective_rate
        if time is not None and rate:
            ended = time >= self.effect.timing.end if rate > 0 else time <= 0
            if ended:
                return "finished"
        return "running"

    def is_relevant(self, now: float) -> bool:
        """In effect or about to be: https://drafts.csswg.org/web-animations-1/#relevant-animations"""
        if self.play_state(now) == "idle" or self.replace_state == "removed":
            return False
        return self.play_state(now) != "finished" or (
            self.effect.progress(self.current_time(now)) is not None
        )
