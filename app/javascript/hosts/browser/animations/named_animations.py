"""The animations that ``animation-name`` lists.

https://drafts.csswg.org/css-animations-2/#animations
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from math import inf

from app.javascript.hosts.browser.animations.animation import AnimationObject, Effect, Frame
from app.javascript.hosts.browser.animations.motion_lists import listed_value, milliseconds
from app.javascript.hosts.browser.animations.target import Target
from app.javascript.hosts.browser.animations.timeline import Timeline
from app.javascript.hosts.browser.animations.timing import Timing
from app.javascript.hosts.browser.css.cascade import apply
from app.javascript.hosts.browser.css.computed import ComputedStyle
from app.javascript.hosts.browser.css.easing import easing_text
from app.javascript.hosts.browser.css.logical import physical_name
from app.javascript.hosts.browser.css.rules import Keyframe, KeyframesRule


@dataclass(slots=True, eq=False)
class _Said:
    """What the style says of one: its keyframes, their easing, and the timing."""

    frames: list[Frame]
    easing: str
    timing: Timing


@dataclass(slots=True, eq=False)
class _Named:
    """One of a list: the ``count``-th of its name. ``effect`` is the style's own one."""

    name: str
    count: int
    animation: AnimationObject
    effect: Effect
    said: _Said


class NamedAnimations:
    """Those of all elements and pseudo-elements."""

    def __init__(self, timeline: Timeline) -> None:
        self._timeline = timeline
        self._rendering = timeline.rendering
        self._of: dict[Target, list[_Named]] = {}

    def targets(self) -> Iterable[Target]:
        """What has some, or had."""
        return self._of

    def has(self, target: Target) -> bool:
        return target in self._of

    def forget(self, target: Target) -> None:
        """It is not rendered any more.

        NOTE: Chromium tells of those that end together from the last to the first.
        """
        for known in reversed(self._of.pop(target, [])):
            self._timeline.cancel(known.animation, by_style=True)

    def look_at(self, target: Target, style: ComputedStyle) -> None:
        """Start those that are new in the list, go on with the others, end what is not in it."""
        before = self._of.get(target, [])
        now: list[_Named] = []
        counts: dict[str, int] = {}
        for place, name in enumerate(style.base("animation-name").split(", ")):
            rule = None if name == "none" else self._rule(name)
            if rule is None:
                continue
            counts[name] = counts.get(name, 0) + 1
            same = (each for each in before if (each.name, each.count) == (name, counts[name]))
            found = next(same, None)
            said = _said(rule, style, place)
            if found is None:
                found = self._start(target, style, place, said)
                found.name, found.count = name, counts[name]
            else:
                self._follow(found, style, place, said)
            found.animation.place = place
            self._set_play_state(
                found.animation, listed_value(style, "animation-play-state", place)
            )
            now.append(found)
        self._of[target] = now
        for gone in [each for each in reversed(before) if each not in now]:
            self._timeline.cancel(gone.animation, by_style=True)

    def _rule(self, name: str) -> KeyframesRule | None:
        resolver = self._rendering.resolver
        if not resolver.knows_keyframes:
            resolver.read_keyframes(self._rendering.document)
        return resolver.keyframes(name.strip("\"'"))

    def _start(self, target: Target, style: ComputedStyle, place: int, said: _Said) -> _Named:
        effect = Effect(target.element, timing=replace(said.timing), easing=said.easing)
        effect.pseudo_element = target.pseudo_element
        effect.composite = listed_value(style, "animation-composition", place)
        effect.give_frames(said.frames, style.viewport.registered)
        name = listed_value(style, "animation-name", place)
        animation = self._timeline.make(effect, "CSSAnimation", name)
        animation.place = place
        self._timeline.play(animation)
        return _Named(name, 1, animation, effect, said)

    def _follow(self, known: _Named, style: ComputedStyle, place: int, said: _Said) -> None:
        """It goes on as the style says now, also when it was over; what a program said stays."""
        effect, was = known.effect, known.said
        if known.animation.effect is not effect or _said_the_same(was, said):
            return
        known.said = said
        effect.composite = listed_value(style, "animation-composition", place)
        if effect.keyframes is None:
            effect.easing = said.easing
            effect.give_frames(said.frames, style.viewport.registered)
        for name in {each.name for each in fields(Timing)} - effect.overridden:
            setattr(effect.timing, name, getattr(said.timing, name))
        self._timeline.playback.update_finished(known.animation, did_seek=False)
        self._timeline.changed(known.animation)

    def _set_play_state(self, animation: AnimationObject, wanted: str) -> None:
        """https://drafts.csswg.org/css-animations-2/#animation-play-state"""
        state = animation.play_state(self._timeline.now)
        if animation.keeps_play_state or state == "idle":
            return
        if wanted == "paused" and state != "paused":
            self._timeline.pause(animation)
        elif wanted == "running" and state == "paused":
            self._timeline.playback.play(animation, rewinds=False)


def _said_the_same(one: _Said, other: _Said) -> bool:
    """Whether nothing has to be changed."""
    return (one.timing, one.easing, one.frames) == (other.timing, other.easing, other.frames)


def _said(rule: KeyframesRule, style: ComputedStyle, place: int) -> _Said:
    easing = listed_value(style, "animation-timing-function", place)
    return _Said(keyframes_of(rule, style, easing), easing, _timing(style, place))


def _timing(style: ComputedStyle, place: int) -> Timing:
    """What the style says of the animation at this place of its list."""
    count = listed_value(style, "animation-iteration-count", place)
    return Timing(
        duration=milliseconds(listed_value(style, "animation-duration", place)),
        delay=milliseconds(listed_value(style, "animation-delay", place)),
        iterations=inf if count == "infinite" else float(count),
        direction=listed_value(style, "animation-direction", place),
        fill=listed_value(style, "animation-fill-mode", place),
    )


def keyframes_of(rule: KeyframesRule, style: ComputedStyle, easing: str) -> list[Frame]:
    """The frames of an ``@keyframes`` rule, in order, with computed values.

    Those of one offset, easing and composite operation are one, and what comes later counts.
    """
    frames: list[Frame] = []
    for keyframe in reversed(rule.frames):
        ways = _ways(keyframe, easing)
        for offset in reversed(keyframe.offsets):
            alike = (each for each in frames if each.offset == offset)
            frame = next((each for each in alike if (each.easing, each.composite) == ways), None)
            if frame is None:
                frame = Frame(offset, {}, *ways)
                frames.insert(0, frame)
            frame.values = {**_values(keyframe, style), **frame.values}
    return sorted(frames, key=lambda each: each.offset)


def _ways(keyframe: Keyframe, easing: str) -> tuple[str, str]:
    """Its easing and composite operation."""
    composite = "auto"
    for declaration in keyframe.block:
        if declaration.name == "animation-timing-function":
            easing = easing_text(declaration.value) or easing
        elif declaration.name == "animation-composition":
            composite = declaration.value
    return easing, composite


def _values(keyframe: Keyframe, style: ComputedStyle) -> dict[str, str]:
    """Important ones do not count: https://drafts.csswg.org/css-animations/#keyframes"""
    found: dict[str, str] = {}
    for declaration in keyframe.block:
        if not (declaration.name.startswith("animation-") or declaration.important):
            apply(found, declaration)
    return {physical_name(name): style.computed_text(name, found[name]) for name in found}
