"""Transitions that start, turn round or end when styles are calculated.

https://drafts.csswg.org/css-transitions/#starting
"""

from __future__ import annotations

from app.javascript.hosts.browser.animations.animated_values import Snapshot, current_values
from app.javascript.hosts.browser.animations.animation import (
    AnimationObject,
    Effect,
    Frame,
    Reversing,
)
from app.javascript.hosts.browser.animations.by_property import is_continuous
from app.javascript.hosts.browser.animations.interpolation import ANIMATABLE
from app.javascript.hosts.browser.animations.motion_lists import (
    allows_discrete,
    discrete_names,
    place_in_list,
    transition_timing,
)
from app.javascript.hosts.browser.animations.target import Target
from app.javascript.hosts.browser.animations.timeline import Timeline
from app.javascript.hosts.browser.animations.timing import Timing
from app.javascript.hosts.browser.animations.transition_table import in_table_order
from app.javascript.hosts.browser.css.computed import ComputedStyle
from app.javascript.hosts.browser.css.properties import PROPERTIES
from app.javascript.hosts.browser.css.property_syntax import is_interpolated
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.node import NodeObject

_TEXT_COLOR = "currentcolor"
#: Those whose value can be that of the text.
_COLORS = tuple(
    name for name in ANIMATABLE if name.endswith("-color") or name in {"fill", "stroke"}
)


class Transitions:
    """Knows what the elements with transitions looked like when styles were calculated before."""

    def __init__(self, timeline: Timeline) -> None:
        self._timeline = timeline
        self._rendering = timeline.rendering
        self._before: dict[Target, Snapshot] = {}
        self._styles: dict[Target, ComputedStyle] = {}

    def targets(self) -> list[Target]:
        """Those that have or had transitions."""
        return list(self._before)

    def has(self, target: Target) -> bool:
        return target in self._before

    def forget(self, target: Target) -> None:
        """It is not rendered any more."""
        self._before.pop(target, None)
        self._styles.pop(target, None)

    def look_at(self, target: Target, style: ComputedStyle, moved: frozenset[str]) -> None:
        """Its style was calculated: https://drafts.csswg.org/css-transitions/#starting

        ``moved`` are the properties that animations gave it before: one that ends with this style
        counts as one that begins with it.
        """
        known, self._styles[target] = self._styles.get(target), style
        if known is not None and _says_the_same(known, style):
            return
        change = self._change(target, known, style)
        if change is None:
            return
        before, after = change
        changed = [name for name, value in after.items() if before.get(name, value) != value]
        if changed:
            moved |= self.moving(target)
            changed = [name for name in changed if name not in moved]
        started: dict[str, AnimationObject] = {}
        ended = self._not_listed_any_more(target, style)
        for name in sorted(changed):
            values = (_shown(before, name), _shown(after, name))
            made = self._value_changed(target, style, name, values, ended)
            if made is not None:
                started[name] = made
        names = dict.fromkeys((*changed, *ended))
        listed = sorted(names, key=lambda name: place_in_list(style, name))
        for name in in_table_order([each for each in listed if each in ended]):
            self._timeline.cancel(ended[name], by_style=True)
        for name in in_table_order([each for each in listed if each in started]):
            self._timeline.tell_of_start(started[name])

    def _change(
        self, target: Target, known: ComputedStyle | None, style: ComputedStyle
    ) -> tuple[Snapshot, Snapshot] | None:
        """What it looked like before and after the change; None when nothing may go over."""
        earlier = self._earlier_style(target) if known is None else known
        if earlier is None:
            earlier = self._rendering.resolver.starting_style(*target)
        before, after = self._before.get(target), _snapshot(style)
        self._before[target] = after
        if earlier is None or target.element.node_document.body is None:
            return None  # Chromium begins to draw with the body, and starts no transition before
        before = _snapshot(earlier) if before is None else before
        further = [name for name in discrete_names(style) if name not in after]
        if further:
            before = before | {name: earlier.base(name) for name in further}
            after = after | {name: style.base(name) for name in further}
        return before, after

    def keeps_display(self, target: Target, style: ComputedStyle) -> bool:
        """Whether an element that is to have no box had one, and goes over to having none."""
        if not allows_discrete(style, "display"):
            return False
        earlier = self._styles.get(target) or self._earlier_style(target)
        timing = transition_timing(style, "display")
        if earlier is None or timing is None or earlier.base("display") == "none":
            return False
        return timing.delay + timing.duration > 0

    def _earlier_style(self, target: Target) -> ComputedStyle | None:
        """That of an element that had no transitions then; None when it was not shown."""
        if target.pseudo_element:
            return None
        known = self._rendering.resolver.before
        style = known.get(target.element)
        node: NodeObject | None = target.element
        while node is not None and style is not None:
            if isinstance(node, ElementObject) and node in known:
                style = None if known[node].get("display") == "none" else style
            node = node.parent
        return style

    def _value_changed(
        self,
        target: Target,
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
        running = self._running_transition(target, name)
        if running is not None:
            if running.reversing.end == end:
                return None
            start = current_values(self._timeline, style, running, {}).get(name, start)
            ended[name] = running
        stays = running is not None and start == end
        combined = 0.0 if timing is None else max(timing.duration, 0.0) + timing.delay
        if (
            timing is None
            or combined <= 0
            or stays
            or not (is_continuous(name, start, end) or allows_discrete(style, name))
        ):
            return None
        reversing = Reversing(start, end)
        if running is not None:
            timing, reversing = self._reversed(running, timing, end, start)
        frames = [Frame(0.0, {name: start}), Frame(1.0, {name: end})]
        effect = Effect(target.element, frames, timing, pseudo_element=target.pseudo_element)
        if name.startswith("--") and name not in style.viewport.registered:
            effect.unregistered = frozenset({name})
        made = self._timeline.make(effect, "CSSTransition", name)
        made.reversing = reversing
        self._timeline.play(made)
        return made

    def _reversed(
        self, running: AnimationObject, timing: Timing, end: str, start: str
    ) -> tuple[Timing, Reversing]:
        """A transition that is turned round takes less: the way back is as long as the way was."""
        adjusted_start, before, factor = running.reversing
        if adjusted_start != end:
            return timing, Reversing(start, end)
        progress = running.progress(self._timeline.now)
        share = abs((progress[0] if progress else 0.0) * factor + 1 - factor)
        share = min(max(share, 0.0), 1.0)
        timing.duration *= share
        if timing.delay < 0:
            timing.delay *= share
        return timing, Reversing(before, end, share)

    def moving(self, target: Target) -> frozenset[str]:
        """What animations that are no transitions give it: Chromium starts none for that."""
        timeline = self._timeline
        return frozenset(
            name
            for each in timeline.animations_of(*target)
            if each.kind != "CSSTransition" and each.progress(timeline.now) is not None
            for name in each.effect.names
        )

    def _not_listed_any_more(
        self, target: Target, style: ComputedStyle
    ) -> dict[str, AnimationObject]:
        """Those on their way that no item of ``transition-property`` names now.

        https://drafts.csswg.org/css-transitions/#starting (step 2)
        """
        return {
            each.name: each
            for each in self._timeline.animations_of(*target)
            if each.kind == "CSSTransition"
            and each.play_state(self._timeline.now) in {"running", "paused"}
            and (transition_timing(style, each.name) is None or _is_too_discrete(each, style))
        }

    def _running_transition(self, target: Target, name: str) -> AnimationObject | None:
        for animation in self._timeline.animations_of(*target):
            same = animation.kind == "CSSTransition" and animation.name == name
            if same and animation.play_state(self._timeline.now) in {"running", "paused"}:
                return animation
        return None


def _is_too_discrete(transition: AnimationObject, style: ComputedStyle) -> bool:
    """Whether it goes over with nothing between, and the style does not allow that any more."""
    start, end, _ = transition.reversing
    name = transition.name
    return not is_continuous(name, start, end) and not allows_discrete(style, name)


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
    for name in _COLORS:
        initial = PROPERTIES[name].initial
        said = style.cascaded.get(name, initial).lower()
        if _TEXT_COLOR in (said, initial if said == "initial" else ""):
            found[name] = _TEXT_COLOR
    return found


def _shown(snapshot: Snapshot, name: str) -> str:
    value = snapshot[name]
    return snapshot["color"] if value == _TEXT_COLOR else value
