"""Block layout: https://drafts.csswg.org/css2/#block-formatting

What did not change, and has the same above it, stands as it stood.

NOTE: Floats are put at the edges of their container, but text does not flow around them.
"""

from __future__ import annotations

from app.javascript.hosts.browser.layout.box import Box, FlowState
from app.javascript.hosts.browser.layout.flex import LayOut
from app.javascript.hosts.browser.layout.inline import lay_out_lines
from app.javascript.hosts.browser.layout.lengths import snapped
from app.javascript.hosts.browser.layout.margins import (
    bottom_margin,
    has_lines,
    lets_margins_out,
    starts_context,
    top_margin,
)
from app.javascript.hosts.browser.layout.sizes import Room
from app.javascript.hosts.browser.layout.struts import NO_MARGIN


class _Blocks:
    """The blocks of one box, in one room. ``lets_out`` says whether the first margin goes out."""

    def __init__(self, box: Box, room: Room, lay_out: LayOut) -> None:
        self._box = box
        self._room = room
        self._lay_out = lay_out
        self._lets_out = lets_margins_out(box, "top")

    def place(self) -> FlowState:
        """What block layout has come to below the last child."""
        box, asked = self._box, (self._room, None, None)
        flow = (self._room, box.around, self._lets_out)
        knows = box.flow == flow
        start = box.kept if knows else 0
        state = box.children[start - 1].after if start else FlowState()
        for child in box.children[start:] if start else box.children:
            is_laid = child.is_out_of_flow or (child.laid == asked and not child.is_floating)
            before = child.before if knows and is_laid else None
            if before == state:
                state = child.after
            elif before is not None and _is_below(child, before, state):
                state = _move(child, before, state)
            else:
                child.before = state
                state = child.after = self._place_next(child, state)
        box.kept, box.flow = len(box.children), flow
        return state

    def _place_next(self, child: Box, state: FlowState) -> FlowState:
        """What block layout has come to below the child."""
        y, pending, is_first, floats, baseline = state
        box, room = self._box, self._room
        if child.is_out_of_flow:
            child.holder = box
            child.x, child.y = box.around.left, box.around.top + y + pending.size
            return state
        if child.is_floating:
            end = self._place_float(child, y + pending.size)
            return state._replace(floats=max(floats, end))
        child.resolve_edges(room.width)
        top, bottom = top_margin(child, room.width), bottom_margin(child, room.width)
        goes_out = is_first and self._lets_out
        above = NO_MARGIN if goes_out else pending.joined(top)
        self._lay_out(child, room)
        if child.height == 0 and child.around.down == 0 and not starts_context(child):
            _place_block(child, box, room, y + above.size)
            return state._replace(pending=NO_MARGIN if goes_out else above.joined(bottom))
        y += above.size
        _place_block(child, box, room, y)
        if child.baseline is not None:
            baseline = child.y + child.baseline
        return FlowState(y + child.height, bottom, False, floats, baseline)

    def place_floats(self) -> None:
        """Those beside lines."""
        box = self._box
        for child in box.children:
            if child.is_out_of_flow:
                child.holder = box
                child.x, child.y = box.around.left, box.around.top
            elif child.is_floating:
                self._place_float(child, 0.0)

    def _place_float(self, child: Box, y: float) -> float:
        """At the left or right edge, beside the floats that are there; where it ends below."""
        box = self._box
        self._lay_out(child, self._room)
        side = child.style.get("float")
        taken = sum(
            other.width + other.margin.across
            for other in box.children[: box.children.index(child)]
            if other.is_floating and other.style.get("float") == side
            and other.y + other.height > box.around.top + y
        )  # fmt: skip
        child.holder = box
        child.y = box.around.top + y + child.margin.top
        if side in {"left", "inline-start"}:
            child.x = box.around.left + taken + child.margin.left
        else:
            child.x = box.width - box.around.right - taken - child.width - child.margin.right
        return y + child.height + child.margin.down


def lay_out_blocks(box: Box, room: Room, lay_out: LayOut) -> float:
    """Place the children below each other, or on lines; the height of the content."""
    blocks = _Blocks(box, room, lay_out)
    if has_lines(box):
        box.kept = 0
        blocks.place_floats()
        return lay_out_lines(box, room.width, lay_out.in_room)
    state = blocks.place()
    box.baseline = state.baseline
    if state.baseline is not None:
        firsts = (c.y + c.first_baseline for c in box.children if c.first_baseline is not None)
        box.first_baseline = next(firsts, None)
    y = state.y if lets_margins_out(box, "bottom") else state.y + state.pending.size
    return max(y, state.floats) if starts_context(box) else y


def _is_below(child: Box, before: FlowState, state: FlowState) -> bool:
    """Whether the child stands as it stood, only farther down or up."""
    return (
        before.pending == state.pending
        and before.is_first == state.is_first
        and before.floats == state.floats == 0.0
        and (child.baseline is None or before.baseline != child.after.baseline)
    )


def _move(child: Box, before: FlowState, state: FlowState) -> FlowState:
    """The child stands as it stood below what is above it."""
    moved, after = state.y - before.y, child.after
    child.y += moved
    has_baseline = before.baseline != after.baseline and child.baseline is not None
    baseline = child.y + (child.baseline or 0.0) if has_baseline else state.baseline
    child.before = state
    child.after = FlowState(after.y + moved, after.pending, after.is_first, 0.0, baseline)
    return child.after


def _place_block(child: Box, box: Box, room: Room, y: float) -> None:
    """Across: ``auto`` margins share what is left over."""
    child.holder = box
    child.y = box.around.top + y
    child.x = box.around.left + child.margin.left
    rest = room.width - child.width
    if child.element is None or rest <= 0:
        return
    left, right = (child.style.get(f"margin-{side}") == "auto" for side in ("left", "right"))
    if left and right:
        child.x = box.around.left + snapped(rest / 2)
        child.give_margins(child.margin._replace(left=rest / 2, right=rest / 2))
    elif left:
        child.x = box.around.left + rest - child.margin.right
        child.give_margins(child.margin._replace(left=rest - child.margin.right))
    elif box.style.get("text-align") == "-webkit-center":
        child.x = box.around.left + snapped(rest / 2)
