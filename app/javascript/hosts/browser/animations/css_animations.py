"""Transitions and animations that style sheets start, when styles are calculated.

https://drafts.csswg.org/css-transitions/#starting, https://drafts.csswg.org/css-animations/
"""

from __future__ import annotations

from math import inf

from app.javascript.hosts.browser.animations.animation import (
    AnimationObject,
    Effect,
    Frame,
    Timing,
)
from app.javascript.hosts.browser.animations.interpolation import ANIMATABLE, can_interpolate
from app.javascript.hosts.browser.animations.motion_lists import (
    listed_value,
    milliseconds,
    place_in_list,
    transition_timing,
)
from app.javascript.hosts.browser.animations.timeline import Timeline
from app.javascript.hosts.browser.animations.transition_table import in_table_order
from app.javascript.hosts.browser.css.computed import ComputedStyle
from app.javascript.hosts.browser.css.rules import KeyframesRule
from app.javascript.hosts.browser.css.shorthands import SHORTHANDS
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.node import NodeObject

Snapshot = dict[str, str]

_TEXT_COLOR = "currentcolor"
_LIKE_TEXT = (
    "border-bottom-color", "border-left-color", "border-right-color", "border-top-color",
    "outline-color",
)  # fmt: skip


class StyleAnimations:
    """Compares each element's style with what it was when styles were calculated before."""

    def __init__(self, timeline: Timeline) -> None:
        self._timeline = timeline
        self._rendering = timeline.rendering
        self._before: dict[ElementObject, Snapshot] = {}
        self._named: dict[ElementObject, dict[str, AnimationObject]] = {}
        self._busy = False

    def style_calculated(self) -> None:
        """Every element that has or had something to do with motion."""
        if self._busy:
            return
        self._busy = True
        try:
            self._look_at_all()
        finally:
            self._busy = False

    def _look_at_all(self) -> None:
        resolver = self._rendering.resolver
        seen: set[ElementObject] = set()
        hidden: set[ElementObject] = set()
        for node in self._rendering.document.descendants():
            if not isinstance(node, ElementObject):
                continue
            style = resolver.style_of(node)
            if node.parent in hidden or style.get("display") == "none":
                hidden.add(node)
                continue
            if "transition-duration" in style.cascaded or node in self._before:
                seen.add(node)
                self._look_for_transitions(node, style)
            if "animation-name" in style.cascaded or node in self._named:
                seen.add(node)
                self._look_for_animations(node, style)
        for element in [each for each in (*self._before, *self._named) if each not in seen]:
            self._forget(element)

    def _forget(self, element: ElementObject) -> None:
        """It is not rendered any more: https://drafts.csswg.org/css-transitions/#starting, end"""
        self._before.pop(element, None)
        self._named.pop(element, None)
        for animation in self._timeline.animations_of(element):
            if animation.kind != "Animation":
                self._timeline.cancel(animation)

    # -- transitions -----------------------------------------------------------------------------

    def _look_for_transitions(self, element: ElementObject, style: ComputedStyle) -> None:
        after = _snapshot(style)
        before = self._before.get(element) or self._before_change(element)
        self._before[element] = after
        if before is None:
            return
        changed = [name for name, value in after.items() if before[name] != value]
        started: dict[str, AnimationObject] = {}
        ended: dict[str, AnimationObject] = {}
        for name in sorted(changed):
            values = (_shown(before, name), _shown(after, name))
            made = self._value_changed(element, style, name, values, ended)
            if made is not None:
                started[name] = made
        listed = sorted(changed, key=lambda name: place_in_list(style, name))
        for name in in_table_order([each for each in listed if each in ended]):
            self._timeline.cancel(ended[name])
        for name in in_table_order([each for each in listed if each in started]):
            self._timeline.tell_of_start(started[name])

    def _before_change(self, element: ElementObject) -> Snapshot | None:
        """What an element looked like that had no transitions then; None when it was not shown."""
        known = self._rendering.resolver.before
        style = known.get(element)
        node: NodeObject | None = element
        while node is not None and style is not None:
            if isinstance(node, ElementObject) and node in known:
                style = None if known[node].get("display") == "none" else style
            node = node.parent
        return None if style is None else _snapshot(style)

    def _value_changed(
        self,
        element: ElementObject,
        style: ComputedStyle,
        name: str,
        values: tuple[str, str],
        ended: dict[str, AnimationObject],
    ) -> AnimationObject | None:
        """The transition that starts; the one that it ends is added to ``ended``.

        https://drafts.csswg.org/css-transitions/#starting
        """
        start, end = values
        timing = transition_timing(style, name)
        running = self._running_transition(element, name)
        if running is not None:
            if running.effect.frames[-1].values[name] == end:
                return None
            start = self.current_values(element, running).get(name, start)
            ended[name] = running
        stays = running is not None and start == end
        combined = 0.0 if timing is None else max(timing.duration, 0.0) + timing.delay
        if timing is None or combined <= 0 or stays or not can_interpolate(start, end):
            return None
        reversing = (start, 1.0)
        if running is not None:
            timing, reversing = self._reversed(running, timing, end, start)
        frames = [Frame(0.0, {name: start}), Frame(1.0, {name: end})]
        made = self._timeline.make(Effect(element, frames, timing), "CSSTransition", name)
        made.reversing = reversing
        self._timeline.play(made)
        return made

    def _reversed(
        self, running: AnimationObject, timing: Timing, end: str, start: str
    ) -> tuple[Timing, tuple[str, float]]:
        """A transition that is turned round takes less: the way back is as long as the way was."""
        adjusted_start, factor = running.reversing
        if adjusted_start != end:
            return timing, (start, 1.0)
        progress = running.effect.progress(running.current_time(self._timeline.now))
        share = abs((progress[0] if progress else 0.0) * factor + 1 - factor)
        share = min(max(share, 0.0), 1.0)
        timing.duration *= share
        if timing.delay < 0:
            timing.delay *= share
        name = running.name
        return timing, (running.effect.frames[-1].values[name], share)

    def _running_transition(self, element: ElementObject, name: str) -> AnimationObject | None:
        for animation in self._timeline.animations_of(element):
            same = animation.kind == "CSSTransition" and animation.name == name
            if same and animation.play_state(self._timeline.now) == "running":
                return animation
        return None

    # -- animations ------------------------------------------------------------------------------

    def _look_for_animations(self, element: ElementObject, style: ComputedStyle) -> None:
        """https://drafts.csswg.org/css-animations/#animations"""
        names = [name for name in style.base("animation-name").split(", ") if name != "none"]
        known = self._named.setdefault(element, {})
        for name in [each for each in known if each not in names]:
            self._timeline.cancel(known.pop(name))
        for place, name in enumerate(names):
            if name not in known:
                made = self._make(element, style, place, name)
                if made is None:
                    continue
                known[name] = made
                self._timeline.play(made)
            self._set_play_state(known[name], listed_value(style, "animation-play-state", place))

    def _set_play_state(self, animation: AnimationObject, wanted: str) -> None:
        state = animation.play_state(self._timeline.now)
        if wanted == "paused" and state == "running":
            self._timeline.pause(animation)
        elif wanted == "running" and state == "paused":
            self._timeline.play(animation)

    def _make(
        self, element: ElementObject, style: ComputedStyle, place: int, name: str
    ) -> AnimationObject | None:
        resolver = self._rendering.resolver
        if not resolver.knows_keyframes:
            resolver.read_keyframes(self._rendering.document)
        rule = resolver.keyframes(name.strip("\"'"))
        if rule is None:
            return None
        count = listed_value(style, "animation-iteration-count", place)
        timing = Timing(
            duration=milliseconds(listed_value(style, "animation-duration", place)),
            delay=milliseconds(listed_value(style, "animation-delay", place)),
            iterations=inf if count == "infinite" else float(count),
            direction=listed_value(style, "animation-direction", place),
            fill=listed_value(style, "animation-fill-mode", place),
        )
        easing = listed_value(style, "animation-timing-function", place)
        frames = keyframes_of(rule, style, easing)
        return self._timeline.make(Effect(element, frames, timing), "CSSAnimation", name)

    # -- values ----------------------------------------------------------------------------------

    def animated(self, element: ElementObject) -> Snapshot:
        """What all animations of an element put on its style."""
        found: Snapshot = {}
        for animation in self._timeline.animations_of(element):
            found.update(self.current_values(element, animation))
        return found

    def current_values(self, element: ElementObject, animation: AnimationObject) -> Snapshot:
        time = animation.current_time(self._timeline.now)
        if not animation.effect.frames:
            return {}
        base = self._base(element, animation)
        return animation.effect.values_at(time, base)

    def _base(self, element: ElementObject, animation: AnimationObject) -> Snapshot:
        """The own values of an element, for keyframes that leave out their end."""
        style = self._rendering.resolver.style_of(element)
        names = {name for frame in animation.effect.frames for name in frame.values}
        return {name: style.base(name) for name in names}


def keyframes_of(rule: KeyframesRule, style: ComputedStyle, easing: str) -> list[Frame]:
    """The frames of an ``@keyframes`` rule, in order, with computed values."""
    by_offset: dict[float, Frame] = {}
    for keyframe in rule.frames:
        for offset in keyframe.offsets:
            frame = by_offset.setdefault(offset, Frame(offset, {}, easing))
            for declaration in keyframe.block:
                if declaration.name == "animation-timing-function":
                    frame.easing = declaration.value
                elif declaration.name not in SHORTHANDS:
                    frame.values[declaration.name] = style.computed_text(
                        declaration.name, declaration.value
                    )
    return [by_offset[offset] for offset in sorted(by_offset)]


def _snapshot(style: ComputedStyle) -> Snapshot:
    """What transitions compare: a color that is the text's stays that when the text's changes."""
    found = {name: style.base(name) for name in ANIMATABLE}
    for name in _LIKE_TEXT:
        if style.cascaded.get(name, _TEXT_COLOR).lower() == _TEXT_COLOR:
            found[name] = _TEXT_COLOR
    return found


def _shown(snapshot: Snapshot, name: str) -> str:
    value = snapshot[name]
    return snapshot["color"] if value == _TEXT_COLOR else value
