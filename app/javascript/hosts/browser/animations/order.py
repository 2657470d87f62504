"""Which animation comes before which."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from app.javascript.hosts.browser.animations.animation import AnimationObject
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.node import NodeObject

_KINDS = {"CSSTransition": 0, "CSSAnimation": 1, "Animation": 2}


def moving_order(animation: AnimationObject) -> tuple[int, int, int]:
    """The order in which a frame moves them on and tells of them.

    NOTE: Chromium takes what styles made by where its elements lie in memory, which is mostly the
    order in which they were made.
    """
    return _order(animation, lambda target: target.creation)


def _order(
    animation: AnimationObject, place_of: Callable[[ElementObject], int]
) -> tuple[int, int, int]:
    """Only of what styles made it counts where the element is."""
    target = animation.effect.target
    place = 0 if target is None or animation.kind == "Animation" else place_of(target)
    return _KINDS[animation.kind], place, animation.order


def in_composite_order(animations: Iterable[AnimationObject]) -> list[AnimationObject]:
    """Those of styles by their elements' places in the tree, the others as they were made.

    https://drafts.csswg.org/web-animations-1/#animation-composite-order,
    https://drafts.csswg.org/css-transitions-2/#animation-composite-order
    """
    found = list(animations)
    roots = {each.effect.target.root() for each in found if each.effect.target is not None}
    places: dict[NodeObject, int] = {}
    if len({each.effect.target for each in found}) > 1:
        for root in roots:
            places.update({node: n for n, node in enumerate(root.inclusive_descendants())})
    return sorted(found, key=lambda each: _order(each, lambda target: places.get(target, 0)))
