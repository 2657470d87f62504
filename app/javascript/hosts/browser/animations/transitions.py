"""Transitions that start, turn round or end when styles are calculated.

https://drafts.csswg.org/css-transitions/#starting
"""

from __future__ import annotations

from app.javascript.hosts.browser.animations.animated_values import Snapshot, current_values
from app.javascript.hosts.browser.animations.animation import (
    AnimationObject,
    Effect,
    Frame,
)
from app.javascript.hosts.browser.animations.by_property import is_continuous
from app.javascript.hosts.browser.animations.interpolation import ANIMATABLE
from app.javascript.hosts.browser.animations.motion_lists import (
    place_in_list,
    transition_timing,
)
from app.javascript.hosts.browser.animations.timeline import Timeline
from app.javascript.hosts.browser.animations.timing import Timing
from app.javascript.hosts.browser.animations.transition_table import in_table_order
from app.javascript.hosts.browser.css.computed import ComputedStyle
from app.javascript.hosts.browser.css.property_syntax import is_interpolated
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.node import NodeObject

_TEXT_COLOR = "currentcolor"
_LIKE_TEXT = (
    "border-bottom-color", "border-left-color", "border-right-color", "border-top-color",
    "outline-color", "text-decoration-color", "column-rule-color",
)  # fmt: skip


class Transitions:
    """Knows what the elements with transitions looked like when styles were calculated before."""

    def __init__(self, timeline: Timeline) -> None:
        self._timeline = timeline
        self._rendering = timeline.rendering
        self._before: dict[ElementObject, Snapshot] = {}
        self._styles: dict[ElementObject, ComputedStyle] = {}

    def elements(self) -> list[ElementObject]:
        """Those that have or had transitions."""
        return list(self._before)

    def has(self, element: ElementObject) -> bool:
        return element in self._before

    def forget(self, element: ElementObject) -> None:
        """It is not rendered any more."""
        self._before.pop(element, None)
        self._styles.pop(element, None)

    def look_at(self, element: ElementObject, style: ComputedStyle, moved: frozenset[str]) -> None:
        """Its style was calculated: https://drafts.csswg.org/css-transitions/#starting

        ``moved`` are the properties that animations gave it before: one that ends with this style
        counts as one that begins with it.
        """
        known, self._styles[element] = self._styles.get(element), style
        if known is not None and _says_the_same(known, style):
            return
        after = _snapshot(style)
        before = self._before.get(element) or self._before_change(element)
        self._before[element] = after
        if before is None or element.node_document.body is None:
            return  # Chromium begins to draw with the body, and starts no transition before that
        changed = [name for name, value in after.items() if before.get(name, value) != value]
        if changed:
            moved |= self.moving(element)
            changed = [name for name in changed if name not in moved]
        started: dict[str, AnimationObject] = {}
        ended = self._not_listed_any_more(element, style)
        for name in sorted(changed):
            values = (_shown(before, name), _shown(after, name))
            made = self._value_changed(element, style, name, values, ended)
            if made is not None:
                started[name] = made
        names = dict.fromkeys((*changed, *ended))
        listed = sorted(names, key=lambda name: place_in_list(style, name))
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
            if running.effect.frames and running.effect.frames[-1].values.get(name) == end:
                return None
            start = current_values(self._timeline, element, running, {}).get(name, start)
            ended[name] = running
        stays = running is not None and start == end
        combined = 0.0 if timing is None else max(timing.duration, 0.0) + timing.delay
        if timing is None or combined <= 0 or stays or not is_continuous(name, start, end):
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
        progress = running.progress(self._timeline.now)
        share = abs((progress[0] if progress else 0.0) * factor + 1 - factor)
        share = min(max(share, 0.0), 1.0)
        timing.duration *= share
        if timing.delay < 0:
            timing.delay *= share
        name = running.name
        return timing, (running.effect.frames[-1].values[name], share)

    def moving(self, element: ElementObject) -> frozenset[str]:
        """What animations that are no transitions give it: Chromium starts none for that."""
        timeline = self._timeline
        return frozenset(
            name
            for each in timeline.animations_of(element)
            if each.kind != "CSSTransition" and each.progress(timeline.now) is not None
            for name in each.effect.names
        )

    def _not_listed_any_more(
        self, element: ElementObject, style: ComputedStyle
    ) -> dict[str, AnimationObject]:
        """Those on their way that no item of ``transition-property`` names now.

        https://drafts.csswg.org/css-transitions/#starting (step 2)
        """
        return {
            each.name: each
            for each in self._timeline.animations_of(element)
            if each.kind == "CSSTransition"
            and each.play_state(self._timeline.now) in {"running", "paused"}
            and transition_timing(style, each.name) is None
        }

    def _running_transition(self, element: ElementObject, name: str) -> AnimationObject | None:
        for animation in self._timeline.animations_of(element):
            same = animation.kind == "CSSTransition" and animation.name == name
            if same and animation.play_state(self._timeline.now) in {"running", "paused"}:
                return animation
        return None


def _says_the_same(one: ComputedStyle, other: ComputedStyle) -> bool:
    """OPTIMIZATION: so it is mostly while an animation moves the element, and nothing else does."""
    if one is other:
        return True
    is_inherited_alike = one.parent is other.parent is not None
    return is_inherited_alike and one.is_item is other.is_item and one.cascaded == other.cascaded


def _snapshot(style: ComputedStyle) -> Snapshot:
    """What transitions compare: a color that is the text's stays that when the text's changes."""
    found = {name: style.base(name) for name in ANIMATABLE}
    for name, known in style.viewport.registered.items():
        if is_interpolated(known.syntax):
            found[name] = style.base(name)
    for name in _LIKE_TEXT:
        if style.cascaded.get(name, _TEXT_COLOR).lower() in {_TEXT_COLOR, "initial"}:
            found[name] = _TEXT_COLOR
    return found


def _shown(snapshot: Snapshot, name: str) -> str:
    value = snapshot[name]
    return snapshot["color"] if value == _TEXT_COLOR else value
