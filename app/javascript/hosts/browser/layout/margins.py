"""Margins that collapse: https://drafts.csswg.org/css2/#collapsing-margins"""

from __future__ import annotations

from app.javascript.hosts.browser.layout.box import Box


def has_lines(box: Box) -> bool:
    """Whether the children stand on lines."""
    return box.display in {"block", "inline"} and any(
        child.is_inline_level and not child.is_out_of_flow and not child.is_floating
        for child in box.children
    )


def collapse(one: float, two: float) -> float:
    """https://drafts.csswg.org/css2/#collapsing-margins"""
    return max(one, two, 0.0) + min(one, two, 0.0)


def starts_context(box: Box) -> bool:
    """Whether it is the root of a block formatting context: no margin goes through its edge."""
    if box.element is None:
        return False
    if box.parent is None or box.is_out_of_flow or box.is_floating:
        return True
    if box.parent.display in {"flex", "grid", "row"}:
        return True
    display = box.style.get("display")
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


def _in_flow_blocks(box: Box) -> list[Box]:
    if has_lines(box):
        return []
    return [child for child in box.children if not child.is_out_of_flow and not child.is_floating]


def top_margin(box: Box, base: float) -> float:
    margin = box.margin.top
    if lets_margins_out(box, "top"):
        for child in _in_flow_blocks(box)[:1]:
            child.resolve_edges(base)
            margin = collapse(margin, top_margin(child, base))
    return margin


def bottom_margin(box: Box, base: float) -> float:
    margin = box.margin.bottom
    if lets_margins_out(box, "bottom"):
        for child in _in_flow_blocks(box)[-1:]:
            child.resolve_edges(base)
            margin = collapse(margin, bottom_margin(child, base))
    return margin
