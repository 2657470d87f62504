"""Margins that collapse: https://drafts.csswg.org/css2/#collapsing-margins"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from app.javascript.hosts.browser.layout.box import Box


def has_lines(box: Box) -> bool:
    """Whether the children stand on lines.

    OPTIMIZATION: Blocks and what stands on lines are never beside each other in a block.
    """
    if box.display == "inline":
        return any(_is_on_line(child) for child in box.children)
    first = _first_in_flow(box.children) if box.display == "block" else None
    return first is not None and first.is_inline_level


def _is_on_line(child: Box) -> bool:
    return child.is_inline_level and not child.is_out_of_flow and not child.is_floating


def _first_in_flow(children: Iterable[Box]) -> Box | None:
    for child in children:
        if not child.is_out_of_flow and not child.is_floating:
            return child
    return None


def collapse(one: float, two: float) -> float:
    """https://drafts.csswg.org/css2/#collapsing-margins"""
    return max(one, two, 0.0) + min(one, two, 0.0)


def is_locked(box: Box) -> bool:
    """Whether its content is skipped: https://drafts.csswg.org/css-contain-2/#skips-its-contents"""
    return box.element is not None and box.style.get("content-visibility") == "hidden"


def starts_context(box: Box) -> bool:
    """Whether it is the root of a block formatting context: no margin goes through its edge."""
    if box.element is None:
        return False
    if box.parent is None or box.is_out_of_flow or box.is_floating:
        return True
    if box.parent.display in {"flex", "grid", "row"}:
        return True
    display = box.style.get("display")
    if is_locked(box):
        return True
    in_context = display.startswith("inline-") or display in {"flow-root", "flex", "grid", "table"}
    return (
        in_context
        or box.style.get("overflow-y") not in {"visible", "clip"}
        or (box.display == "replaced")
    )


def lets_margins_out(box: Box, side: str) -> bool:
    """Whether a child's margin at that side is the box's own as well."""
    if box.element is None or starts_context(box) or box.display != "block":
        return False
    if side == "top":
        return box.around.top == 0
    height = box.style.get("height")
    return box.around.bottom == 0 and height == "auto" and box.style.get("min-height") in {
        "auto", "0px",
    }  # fmt: skip


def top_margin(box: Box, base: float) -> float:
    """With those of the children that collapse through its edge; ``base`` is for percentages."""
    margin = box.margin.top
    if lets_margins_out(box, "top") and not has_lines(box):
        child = _first_in_flow(box.children)
        if child is not None:
            margin = collapse(margin, _at_base(child, base, top_margin))
    return margin


def bottom_margin(box: Box, base: float) -> float:
    """The same at the other end."""
    margin = box.margin.bottom
    if lets_margins_out(box, "bottom") and not has_lines(box):
        child = _first_in_flow(reversed(box.children))
        if child is not None:
            margin = collapse(margin, _at_base(child, base, bottom_margin))
    return margin


def _at_base(child: Box, base: float, margin: Callable[[Box, float], float]) -> float:
    """NOTE: The child's own base is not known before its container is laid out."""
    edges = child.edges
    child.resolve_edges(base)
    found = margin(child, base)
    child.edges = edges
    return found
