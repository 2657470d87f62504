"""Margins of ``auto``, which take what is left over."""

from __future__ import annotations

from app.javascript.hosts.browser.layout.box import Box
from app.javascript.hosts.browser.layout.lengths import snapped


def auto_margins(box: Box, *, across: bool) -> list[str]:
    """The sides whose margin is ``auto``, the starting one first."""
    if box.element is None:
        return []
    sides = ("left", "right") if across else ("top", "bottom")
    return [side for side in sides if box.style.get(f"margin-{side}") == "auto"]


def give_shares(box: Box, sides: list[str], room: float) -> None:
    """These margins share the room, in whole layout units; the last takes the rest of one."""
    share = snapped(room / len(sides))
    given = dict.fromkeys(sides, share)
    given[sides[-1]] = room - share * (len(sides) - 1)
    box.give_margins(box.margin._replace(**given))


def give_rest_across(box: Box, rest: float) -> bool:
    """The margins across take the rest; whether one of them is ``auto``.

    https://drafts.csswg.org/css2/#blockwidth
    """
    sides = auto_margins(box, across=True)
    if not sides:
        return False
    margin = box.margin
    if "left" in sides:
        start = rest / 2 if "right" in sides else rest - margin.right
        margin = margin._replace(left=max(0.0, start))
    if "right" in sides:
        margin = margin._replace(right=rest - margin.left)
    box.give_margins(margin)
    return True


def give_rest_down(box: Box, rest: float) -> None:
    """The same of an absolute box down: two of them share what is missing, too.

    https://drafts.csswg.org/css-position/#abspos-margins
    """
    sides = auto_margins(box, across=False)
    if sides:
        give_shares(box, sides, rest - box.margin.down)
