"""Animations that later ones cover for good: https://drafts.csswg.org/web-animations-1/#replacing-animations"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from app.javascript.hosts.browser.animations.animation import AnimationObject


def replace_overridden(
    animations: Iterable[AnimationObject],
    now: float,
    tell: Callable[[AnimationObject], None],
) -> None:
    """Finished animations of which later finished ones have every property are not in effect."""
    finished = [
        each for each in animations
        if each.kind == "Animation" and each.play_state(now) == "finished"
        and each.replace_state != "removed" and each.effect.target is not None
    ]  # fmt: skip
    covered: dict[tuple[int, str], set[str]] = {}
    for animation in sorted(finished, key=lambda each: each.order, reverse=True):
        effect = animation.effect
        above = covered.setdefault((id(effect.target), effect.pseudo_element), set())
        names = effect.names
        if names and names <= above and animation.replace_state == "active":
            animation.replace_state = "removed"
            tell(animation)
        above |= names
