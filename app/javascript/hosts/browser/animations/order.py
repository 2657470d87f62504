"""Which animation comes before which."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from app.javascript.hosts.browser.animations.animation import AnimationObject
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.node import NodeObject

_PSEUDO_ELEMENTS = ("", "marker", "before", "after")
_KINDS = {"CSSTransition": 0, "CSSAnimation": 1, "Animation": 2}

#: The kind, the element's place, that of a pseudo-element in it, that in the style's list, and when
#: it was made.
Order = tuple[int, int, int, int, int]


def moving_order(animation: AnimationObject) -> Order:
    """The order in which a frame moves them on and tells of them.

    NOTE: Chromium takes what styles made by where its elements lie in memory, which is mostly the
    order in which they were made.
    """
    return _order(animation, lambda target: target.creation)


def _order(animation: AnimationObject, place_of: Callable[[ElementObject], int]) -> Order:
    """Only of what styles made it counts where the element is."""
    target, pseudo_element = animation.owner or (None, "")
    kind = _KINDS[animation.kind]
    if target is None:
        return kind, 0, 0, 0, animation.order
    within = _PSEUDO_ELEMENTS.index(pseudo_element) if pseudo_element in _PSEUDO_ELEMENTS else 2
    return kind, place_of(target), within, animation.place, animation.order


def in_composite_order(animations: Iterable[AnimationObject]) -> list[AnimationObject]:
    """Those of styles by their elements' places in the tree, the others as they were made.

    https://drafts.csswg.org/web-animations-1/#animation-composite-order,
    https://drafts.csswg.org/css-transitions-2/#animation-composite-order
    """
    found = list(animations)
    owners = {each.owner[0] for each in found if each.owner is not None}
    roots = {each.root() for each in owners if each is not None}
    places: dict[NodeObject, int] = {}
    if len(owners) > 1:
        for root in roots:
            places.update({node: n for n, node in enumerate(root.inclusive_descendants())})
    return sorted(found, key=lambda each: _order(each, lambda target: places.get(target, 0)))
