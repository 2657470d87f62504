"""One animation: its timing, its effect and the object that a program holds.

https://drafts.csswg.org/web-animations-1/#animations

Times are in ms of the document's timeline, which moves from frame to frame.
"""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from app.javascript.hosts.browser.animations.addition import added
from app.javascript.hosts.browser.animations.by_property import between
from app.javascript.hosts.browser.animations.timing import Timing
from app.javascript.hosts.browser.css.easing import eased
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.web.events.event_target import EventTargetObject
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.promise_resolving import HiddenCapability
from app.javascript.runtime.realm import Realm


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
    #: The parts of its timing of which a program has its say, and no style any more.
    overridden: set[str] = field(default_factory=set)
    #: Of a first keyframe that is not there.
    easing: str = "linear"
    #: Custom properties that nobody registered: there is nothing between two of their values.
    unregistered: frozenset[str] = frozenset()
    #: The object that a program holds, and the animation that it belongs to.
    shown: JSObject | None = None
    animation: AnimationObject | None = None
    #: Which one of the target is moved, if not the target itself.
    pseudo_element: str = ""

    @property
    def names(self) -> set[str]:
        """The properties that it animates."""
        return {name for frame in self.frames for name in frame.values}

    @property
    def pseudo_text(self) -> str:
        """As programs name it: ``::before``."""
        return f"::{self.pseudo_element}" if self.pseudo_element else ""

    def give_frames(self, frames: list[Frame], registered: Container[str]) -> None:
        """Take these keyframes; ``registered`` are the custom properties that have a syntax."""
        self.frames = frames
        self.unregistered = frozenset(
            name for name in self.names if name.startswith("--") and name not in registered
        )

    def values_at(self, progress: float, base: dict[str, str]) -> dict[str, str]:
        """The animated properties; ``base`` has what is underneath.

        https://drafts.csswg.org/web-animations-1/#the-effect-value-of-a-keyframe-animation-effect
        """
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


class Reversing(NamedTuple):
    """What a transition remembers for its way back: https://drafts.csswg.org/css-transitions/#reversing"""

    adjusted_start: str = ""
    end: str = ""
    shortening_factor: float = 1.0


class AnimationObject(EventTargetObject):
    """An animation; CSS transitions and CSS animations have further facts about themselves.

    ``kind`` is ``Animation``, ``CSSTransition`` or ``CSSAnimation``, ``name`` the property or the
    keyframes' name. ``order`` counts all animations of the page.
    """

    __slots__ = (
        "_direction_at",
        "_goes_back",
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
        "owner",
        "pending",
        "pending_rate",
        "phase",
        "place",
        "playback_rate",
        "previous_time",
        "ready",
        "ready_is_known",
        "ready_is_told",
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
        #: The owning element and its pseudo-element, of what a style made: it is told of events.
        self.owner = (effect.target, effect.pseudo_element) if kind != "Animation" else None
        #: Which one of the ``animation-name`` list it is.
        self.place = 0
        self.start_time: float | None = None
        self.hold_time: float | None = None
        self.previous_time: float | None = None
        self.playback_rate = 1.0
        self.pending_rate: float | None = None
        self.pending: str = ""  # what waits for the next frame: play or pause
        self.phase = "idle"  # before, active or after, as events know it
        self.iteration = 0
        self._direction_at: tuple[float, Timing] | None = None
        self._goes_back = False
        self.told_finished = False
        self.replace_state = "active"
        self.reversing = Reversing()
        self.ready = HiddenCapability(realm)
        self.ready.resolve_with(self)
        #: A task is on its way that settles it.
        self.ready_is_told = False
        #: A program has asked for it.
        self.ready_is_known = False
        self.finished = HiddenCapability(realm)

    def current_time(self, now: float) -> float | None:
        """https://drafts.csswg.org/web-animations-1/#the-current-time-of-an-animation"""
        if self.hold_time is not None:
            return self.hold_time
        if self.start_time is None:
            return None
        return (now - self.start_time) * self.playback_rate + 0.0

    def _backwards(self, time: float) -> bool:
        """Whether time goes back.

        NOTE: Chromium looks at the rate only when there is another time, or another timing: what
        is held and turned round at its end is over until it moves.
        """
        timing = self.effect.timing
        if self.hold_time is None or self._direction_at != (time, timing):
            self._direction_at = time, replace(timing)
            self._goes_back = self.playback_rate < 0
        return self._goes_back

    def phase_of(self, time: float) -> str:
        """Of its effect: before, active or after."""
        return self.effect.timing.phase_at(time, backwards=self._backwards(time))

    def progress(self, now: float) -> tuple[float, float] | None:
        """Of its effect: the directed progress and the current iteration; None without effect."""
        time = self.current_time(now)
        if time is None:
            return None
        return self.effect.timing.progress_at(time, backwards=self._backwards(time))

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
        time, state = self.current_time(now), self.play_state(now)
        if state == "idle" or self.replace_state == "removed":
            return False
        if time is None or self.progress(now) is not None:
            return True
        phase, ahead = self.phase_of(time), "after" if self._goes_back else "before"
        return phase == ahead or (phase == "active" and state != "finished")
