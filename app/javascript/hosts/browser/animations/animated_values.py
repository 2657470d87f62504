"""What animations put on an element's style: https://drafts.csswg.org/web-animations-1/#effect-stack"""

from __future__ import annotations

from app.javascript.hosts.browser.animations.animation import AnimationObject
from app.javascript.hosts.browser.animations.timeline import Timeline
from app.javascript.hosts.browser.dom.element import ElementObject

#: Values of properties, as computed texts.
Snapshot = dict[str, str]


def animated(timeline: Timeline, element: ElementObject) -> Snapshot:
    """By all animations of an element together."""
    found: Snapshot = {}
    for animation in timeline.animations_of(element):
        found.update(current_values(timeline, element, animation))
    return found


def current_values(
    timeline: Timeline, element: ElementObject, animation: AnimationObject
) -> Snapshot:
    """By one animation."""
    time = animation.current_time(timeline.now)
    if not animation.effect.frames:
        return {}
    return animation.effect.values_at(time, _base(timeline, element, animation))


def _base(timeline: Timeline, element: ElementObject, animation: AnimationObject) -> Snapshot:
    """The own values of an element, for keyframes that leave out their end."""
    style = timeline.rendering.resolver.style_of(element)
    names = {name for frame in animation.effect.frames for name in frame.values}
    return {name: style.base(name) for name in names}
