"""When styles are calculated, transitions and animations start and end.

https://drafts.csswg.org/css-transitions/#starting, https://drafts.csswg.org/css-animations/
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from typing import TYPE_CHECKING

from app.javascript.hosts.browser.animations.named_animations import NamedAnimations
from app.javascript.hosts.browser.animations.target import Target, targets_of
from app.javascript.hosts.browser.animations.timeline import Timeline
from app.javascript.hosts.browser.animations.transition_table import in_table_order
from app.javascript.hosts.browser.animations.transitions import Transitions
from app.javascript.hosts.browser.css.computed import ComputedStyle
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
        self._named = NamedAnimations(timeline)
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
        known = (*self._transitions.targets(), *self._named.targets())
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
        """Whether it has no box, also without animations, and no transition to go on with it."""
        if style.get("display") != "none" or style.base("display") != "none":
            return False
        return not self._transitions.keeps_display(target, style)

    def _look_at(
        self, target: Target, style: ComputedStyle, seen: set[Target], *, always: bool = False
    ) -> None:
        is_named = self._named.has(target)
        moving = self._transitions.moving(target) if is_named else frozenset()
        if "animation-name" in style.cascaded or is_named:
            seen.add(target)
            self._named.look_at(target, style)
        if always or "transition-duration" in style.cascaded or self._transitions.has(target):
            seen.add(target)
            self._transitions.look_at(target, style, moving)

    def _forget_in(self, root: NodeObject, seen: Container[Target]) -> None:
        for node in root.inclusive_descendants():
            if isinstance(node, ElementObject):
                self._forget_all_of(node, seen)

    def _forget_all_of(self, element: ElementObject, seen: Container[Target] = ()) -> None:
        for target in targets_of(element):
            if (self._transitions.has(target) or self._named.has(target)) and target not in seen:
                self._forget(target)

    def _forget(self, target: Target) -> None:
        """It is not rendered any more: https://drafts.csswg.org/css-transitions/#starting, end"""
        self._transitions.forget(target)
        animations = self._timeline.animations_of(*target)
        transitions = {each.name: each for each in animations if each.kind == "CSSTransition"}
        for name in in_table_order(list(transitions)):
            self._timeline.cancel(transitions[name], by_style=True)
        self._named.forget(target)


def _is_empty(generated: ComputedStyle) -> bool:
    """Whether there is no such pseudo-element: https://drafts.csswg.org/css-content/#content-property"""
    return generated.get("content") in {"none", "normal"} or generated.get("display") == "none"
