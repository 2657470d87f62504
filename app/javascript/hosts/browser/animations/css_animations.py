"""Transitions and animations that style sheets start, when styles are calculated.

https://drafts.csswg.org/css-transitions/#starting, https://drafts.csswg.org/css-animations/
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from dataclasses import fields, replace
from math import inf
from typing import TYPE_CHECKING

from app.javascript.hosts.browser.animations.animation import (
    AnimationObject,
    Effect,
    Frame,
)
from app.javascript.hosts.browser.animations.motion_lists import (
    listed_value,
    milliseconds,
)
from app.javascript.hosts.browser.animations.target import Target, targets_of
from app.javascript.hosts.browser.animations.timeline import Timeline
from app.javascript.hosts.browser.animations.timing import Timing
from app.javascript.hosts.browser.animations.transition_table import in_table_order
from app.javascript.hosts.browser.animations.transitions import Transitions
from app.javascript.hosts.browser.css.computed import ComputedStyle
from app.javascript.hosts.browser.css.logical import physical_name
from app.javascript.hosts.browser.css.rules import KeyframesRule
from app.javascript.hosts.browser.css.shorthands import SHORTHANDS
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.node import NodeObject

if TYPE_CHECKING:
    from app.javascript.hosts.browser.layout.changes import Changes


class StyleAnimations:
    """Compares each element's style with what it was when styles were calculated before."""

    def __init__(self, timeline: Timeline) -> None:
        self._timeline = timeline
        self._rendering = timeline.rendering
        self._transitions = Transitions(timeline)
        self._named: dict[Target, dict[str, AnimationObject]] = {}
        self._busy = False

    def style_calculated(self, changes: Changes | None) -> None:
        """Of every element that has or had something to do with motion; None for anything."""
        if self._busy:
            return
        self._busy = True
        try:
            for element in self._rendering.resolver.left:
                self._forget_all_of(element)
            roots = None if changes is None else changes.roots()
            if changes is None or roots is None or len(roots) > 1:
                self._look_at_all()
            else:
                self._look_at_some(roots, changes.removed)
        finally:
            self._busy = False

    def _look_at_all(self) -> None:
        """In tree order, which is that of the events."""
        seen = self._look_in(self._rendering.document.descendants())
        known = (*self._transitions.targets(), *self._named)
        for target in [each for each in known if each not in seen]:
            self._forget(target)

    def _look_at_some(self, roots: Sequence[ElementObject], removed: Sequence[NodeObject]) -> None:
        """OPTIMIZATION: The rest of the document has the styles that it had."""
        for root in roots:
            is_shown = root.connected and not self._is_hidden(root.parent)
            seen = self._look_in(root.inclusive_descendants()) if is_shown else set()
            self._forget_in(root, seen)
        for node in removed:
            if not node.connected:
                self._forget_in(node, set())

    def _is_hidden(self, node: NodeObject | None) -> bool:
        while isinstance(node, ElementObject):
            if self._rendering.resolver.style_of(node).get("display") == "none":
                return True
            node = node.parent
        return False

    def _look_in(self, nodes: Iterable[NodeObject]) -> set[Target]:
        """What has something to do with motion."""
        resolver = self._rendering.resolver
        seen: set[Target] = set()
        hidden: set[ElementObject] = set()
        for node in nodes:
            if not isinstance(node, ElementObject):
                continue
            style = resolver.style_of(node)
            if node.parent in hidden or self._leaves(Target(node), style):
                hidden.add(node)
                continue
            self._look_at(Target(node), style, seen)
            for name in resolver.moving_pseudo_elements(node):
                generated = resolver.generated_style(node, name)
                if generated is not None and not _is_empty(generated):
                    self._look_at(Target(node, name), generated, seen, always=True)
        return seen

    def _leaves(self, target: Target, style: ComputedStyle) -> bool:
        """Whether it has no box, and no transition to go on with it."""
        if style.get("display") != "none":
            return False
        return not self._transitions.keeps_display(target, style)

    def _look_at(
        self, target: Target, style: ComputedStyle, seen: set[Target], *, always: bool = False
    ) -> None:
        is_named = target in self._named
        moving = self._transitions.moving(target) if is_named else frozenset()
        if "animation-name" in style.cascaded or is_named:
            seen.add(target)
            self._look_for_animations(target, style)
        if always or "transition-duration" in style.cascaded or self._transitions.has(target):
            seen.add(target)
            self._transitions.look_at(target, style, moving)

    def _forget_in(self, root: NodeObject, seen: Container[Target]) -> None:
        for node in root.inclusive_descendants():
            if isinstance(node, ElementObject):
                self._forget_all_of(node, seen)

    def _forget_all_of(self, element: ElementObject, seen: Container[Target] = ()) -> None:
        for target in targets_of(element):
            if (self._transitions.has(target) or target in self._named) and target not in seen:
                self._forget(target)

    def _forget(self, target: Target) -> None:
        """It is not rendered any more: https://drafts.csswg.org/css-transitions/#starting, end"""
        self._transitions.forget(target)
        self._named.pop(target, None)
        animations = self._timeline.animations_of(*target)
        transitions = {each.name: each for each in animations if each.kind == "CSSTransition"}
        for name in in_table_order(list(transitions)):
            self._timeline.cancel(transitions[name], by_style=True)
        for animation in animations:
            if animation.kind == "CSSAnimation":
                self._timeline.cancel(animation, by_style=True)

    # -- animations ------------------------------------------------------------------------------

    def _look_for_animations(self, target: Target, style: ComputedStyle) -> None:
        """https://drafts.csswg.org/css-animations/#animations"""
        names = [name for name in style.base("animation-name").split(", ") if name != "none"]
        known = self._named.setdefault(target, {})
        for name in [each for each in known if each not in names]:
            self._timeline.cancel(known.pop(name), by_style=True)
        for place, name in enumerate(names):
            if name not in known:
                made = self._make(target, style, place, name)
                if made is None:
                    continue
                known[name] = made
                self._timeline.play(made)
            else:
                self._follow_style(known[name], style, place)
            self._set_play_state(known[name], listed_value(style, "animation-play-state", place))

    def _set_play_state(self, animation: AnimationObject, wanted: str) -> None:
        """https://drafts.csswg.org/css-animations-2/#animation-play-state"""
        if animation.keeps_play_state:
            return
        state = animation.play_state(self._timeline.now)
        if wanted == "paused" and state == "running":
            self._timeline.pause(animation)
        elif wanted == "running" and state == "paused":
            self._timeline.playback.play(animation, rewinds=False)

    def _make(
        self, target: Target, style: ComputedStyle, place: int, name: str
    ) -> AnimationObject | None:
        rule = self._rule(name)
        if rule is None:
            return None
        easing = listed_value(style, "animation-timing-function", place)
        timing = _timing(style, place)
        effect = Effect(target.element, timing=timing, easing=easing, styled=replace(timing))
        effect.pseudo_element = target.pseudo_element
        effect.give_frames(keyframes_of(rule, style, easing), style.viewport.registered)
        return self._timeline.make(effect, "CSSAnimation", name)

    def _rule(self, name: str) -> KeyframesRule | None:
        resolver = self._rendering.resolver
        if not resolver.knows_keyframes:
            resolver.read_keyframes(self._rendering.document)
        return resolver.keyframes(name.strip("\"'"))

    def _follow_style(self, animation: AnimationObject, style: ComputedStyle, place: int) -> None:
        """It goes on by the style's timing, also when it was over; a program's own stays.

        https://drafts.csswg.org/css-animations-2/#animations
        """
        effect, timing = animation.effect, _timing(style, place)
        was, easing = effect.styled, listed_value(style, "animation-timing-function", place)
        if was is None or (timing == was and easing == effect.easing):
            return
        if (
            easing != effect.easing
            and effect.keyframes is None
            and (rule := self._rule(animation.name))
        ):
            effect.easing = easing
            effect.give_frames(keyframes_of(rule, style, easing), style.viewport.registered)
        for field in (each.name for each in fields(Timing)):
            if getattr(effect.timing, field) == getattr(was, field):
                setattr(effect.timing, field, getattr(timing, field))
        effect.styled = timing
        self._timeline.playback.update_finished(animation, did_seek=False)
        self._timeline.changed(animation)


def _is_empty(generated: ComputedStyle) -> bool:
    """Whether there is no such pseudo-element: https://drafts.csswg.org/css-content/#content-property"""
    return generated.get("content") in {"none", "normal"} or generated.get("display") == "none"


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
    """The frames of an ``@keyframes`` rule, in order, with computed values."""
    by_offset: dict[float, Frame] = {}
    for keyframe in rule.frames:
        for offset in keyframe.offsets:
            frame = by_offset.setdefault(offset, Frame(offset, {}, easing))
            for declaration in keyframe.block:
                if declaration.name == "animation-timing-function":
                    frame.easing = declaration.value
                elif declaration.name not in SHORTHANDS:
                    name = physical_name(declaration.name)
                    frame.values[name] = style.computed_text(name, declaration.value)
    return [by_offset[offset] for offset in sorted(by_offset)]
