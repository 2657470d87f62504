"""What animations put on an element's style: https://drafts.csswg.org/web-animations-1/#effect-stack"""

from __future__ import annotations

from app.javascript.hosts.browser.animations.animation import AnimationObject
from app.javascript.hosts.browser.animations.timeline import Timeline
from app.javascript.hosts.browser.css.computed import ComputedStyle
from app.javascript.hosts.browser.dom.element import ElementObject

#: Values of properties, as computed texts.
Snapshot = dict[str, str]


def animated(
    timeline: Timeline, element: ElementObject, style: ComputedStyle, pseudo_element: str
) -> Snapshot:
    """By all animations of an element together; ``style`` is what they are put on."""
    found: Snapshot = {}
    for animation in timeline.animations_of(element, pseudo_element):
        found.update(current_values(timeline, style, animation, found))
    return found


def current_values(
    timeline: Timeline, style: ComputedStyle, animation: AnimationObject, below: Snapshot
) -> Snapshot:
    """By one animation, on top of what those below it give."""
    progress, effect = animation.progress(timeline.now), animation.effect
    if not effect.frames or progress is None:
        return {}
    names = effect.names
    under = {name: below[name] if name in below else style.base(name) for name in names}
    return effect.values_at(progress[0], under)
