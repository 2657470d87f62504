"""Logical properties: those that say ``start`` where others say ``left``.

https://drafts.csswg.org/css-logical/
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

_SIDES = ("top", "right", "bottom", "left")
_FLOWS = ("block-start", "inline-end", "block-end", "inline-start")


def _sides(form: str) -> dict[str, str]:
    return {form.format(flow): form.format(side) for flow, side in zip(_FLOWS, _SIDES, strict=True)}


LOGICAL: dict[str, str] = {
    "inline-size": "width",
    "block-size": "height",
    **{
        f"{limit}-{axis}-size": f"{limit}-{size}"
        for limit in ("min", "max")
        for axis, size in (("inline", "width"), ("block", "height"))
    },
    "overflow-inline": "overflow-x",
    "overflow-block": "overflow-y",
    "overscroll-behavior-inline": "overscroll-behavior-x",
    "overscroll-behavior-block": "overscroll-behavior-y",
    "contain-intrinsic-inline-size": "contain-intrinsic-width",
    "contain-intrinsic-block-size": "contain-intrinsic-height",
    **_sides("margin-{}"),
    **_sides("padding-{}"),
    **_sides("scroll-margin-{}"),
    **_sides("scroll-padding-{}"),
    **{f"inset-{flow}": side for flow, side in zip(_FLOWS, _SIDES, strict=True)},
    **_sides("border-{}-width"),
    **_sides("border-{}-style"),
    **_sides("border-{}-color"),
    "border-start-start-radius": "border-top-left-radius",
    "border-start-end-radius": "border-top-right-radius",
    "border-end-start-radius": "border-bottom-left-radius",
    "border-end-end-radius": "border-bottom-right-radius",
}
"""For each the property of the side where it lies in lines from left to right, below each other."""

PHYSICAL = frozenset(LOGICAL.values())
"""The properties of sides."""

_FLOW_WORDS = frozenset({"block", "inline", "start", "end"})


def _group_of(logical: str) -> str:
    """``margin`` of ``margin-inline-start``."""
    return "-".join(word for word in logical.split("-") if word not in _FLOW_WORDS)


_GROUPS = {
    **{physical: (_group_of(logical), False) for logical, physical in LOGICAL.items()},
    **{logical: (_group_of(logical), True) for logical in LOGICAL},
}


def may_be_overridden(name: str, later: Iterable[str]) -> bool:
    """Whether a later declaration may say the same of the same side in other words.

    https://drafts.csswg.org/css-logical/#logical-property-group
    """
    group = _GROUPS.get(name)
    if group is None:
        return False
    other = (group[0], not group[1])
    return any(_GROUPS.get(each) == other for each in later)


def physical_name(name: str, *, rtl: bool = False) -> str:
    """The property that decides, by the direction of the element; other names stay."""
    found = LOGICAL.get(name)
    if found is None or not rtl:
        return name if found is None else found
    return _turned(found)


def _turned(name: str) -> str:
    swap = {"left": "right", "right": "left"}
    return "-".join(swap.get(word, word) for word in name.split("-"))


def by_side(cascaded: Mapping[str, str], *, rtl: bool) -> dict[str, str]:
    """The declarations with logical names put in their places; what is said later wins."""
    return {physical_name(name, rtl=rtl): value for name, value in cascaded.items()}
