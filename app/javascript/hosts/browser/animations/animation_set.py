"""The animations that play or wait to: https://drafts.csswg.org/web-animations-1/#timelines"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from app.javascript.hosts.browser.animations.animation import AnimationObject
from app.javascript.hosts.browser.dom.element import ElementObject


class AnimationSet:
    """In the order in which they came, and by the element that they move."""

    def __init__(self) -> None:
        self._targets: dict[AnimationObject, ElementObject | None] = {}
        self._of: dict[ElementObject, dict[AnimationObject, None]] = {}

    def __iter__(self) -> Iterator[AnimationObject]:
        return iter(self._targets)

    def add(self, animation: AnimationObject) -> None:
        """Also when its effect has another target than before."""
        self._take_from_target(animation)
        target = self._targets[animation] = animation.effect.target
        if target is not None:
            self._of.setdefault(target, {})[animation] = None

    def discard(self, animation: AnimationObject) -> None:
        """Nothing happens to one that is not there."""
        self._take_from_target(animation)
        self._targets.pop(animation, None)

    def __contains__(self, animation: AnimationObject) -> bool:
        return animation in self._targets

    def of(self, element: ElementObject) -> Iterable[AnimationObject]:
        """Those that move the element."""
        return self._of.get(element, ())

    def _take_from_target(self, animation: AnimationObject) -> None:
        target = self._targets.get(animation)
        if target is None:
            return
        own = self._of[target]
        del own[animation]
        if not own:
            del self._of[target]
