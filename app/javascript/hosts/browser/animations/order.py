"""Which animation comes before which."""

from __future__ import annotations

from collections.abc import Iterable

from app.javascript.hosts.browser.animations.animation import AnimationObject
from app.javascript.hosts.browser.dom.node import NodeObject

_KINDS = {"CSSTransition": 0, "CSSAnimation": 1, "Animation": 2}


def moving_order(animation: AnimationObject) -> tuple[int, int, int]:
    """The order in which a frame moves them on and tells of them.

    NOTE: Chromium takes what styles made by where its elements lie in memory, which is mostly the
    order in which they were made.
    """
    target = animation.effect.target
    by_style = animation.kind != "Animation" and target is not None
    place = target.creation if by_style and target is not None else 0
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

    def key(animation: AnimationObject) -> tuple[int, int, int]:
        target = animation.effect.target
        by_style = animation.kind != "Animation" and target is not None
        place = places.get(target, 0) if by_style and target is not None else 0
        return _KINDS[animation.kind], place, animation.order

    return sorted(found, key=key)
