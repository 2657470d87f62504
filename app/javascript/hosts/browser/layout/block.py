"""Block layout: https://drafts.csswg.org/css2/#block-formatting

What did not change, and has the same above it, stands as it stood.

Floats are part of what a box is asked for: those above that reach into it.
"""

from __future__ import annotations

from app.javascript.hosts.browser.dom.content_editable import is_editing_host
from app.javascript.hosts.browser.layout.around_blocks import lay_out_around_blocks
from app.javascript.hosts.browser.layout.auto_margins import give_rest_across
from app.javascript.hosts.browser.layout.box import Box, FlowState
from app.javascript.hosts.browser.layout.fieldsets import place_legend, rendered_legend
from app.javascript.hosts.browser.layout.flex import LayOut
from app.javascript.hosts.browser.layout.floats import (
    Float,
    Floats,
    bounds,
    cleared,
    lowest,
    next_bottom,
    place_of,
    shifted,
)
from app.javascript.hosts.browser.layout.inline import (
    lay_out_lines,
    lay_out_lines_beside,
    line_share,
)
from app.javascript.hosts.browser.layout.lengths import snapped
from app.javascript.hosts.browser.layout.margins import (
    bottom_margin,
    breaks_inlines,
    floats_in,
    has_lines,
    lets_margins_out,
    starts_context,
    top_margin,
)
from app.javascript.hosts.browser.layout.markers import is_marker_outside
from app.javascript.hosts.browser.layout.pieces import text_extent
from app.javascript.hosts.browser.layout.sizes import Room, clamped_width
from app.javascript.hosts.browser.layout.static_place import was_inline
from app.javascript.hosts.browser.layout.struts import NO_MARGIN


class _Blocks:
    """The blocks of one box, in one room. ``lets_out`` says whether the first margin goes out."""

    def __init__(self, box: Box, room: Room, lay_out: LayOut) -> None:
        self._box = box
        self._room = room
        self._lay_out = lay_out
        self._lets_out = lets_margins_out(box, "top")
        self._plain = Room(room.width, room.height)
        self._legend = rendered_legend(box)
        self._marker = text_extent(box).above if _has_marker_outside(box) else 0.0

    def place(self) -> FlowState:
        """What block layout has come to below the last child."""
        box, asked = self._box, (self._plain, None, None)
        above = self._place_legend()
        flow = (self._room, box.around, self._lets_out, above)
        knows = box.flow == flow
        start = box.kept if knows else 0
        begin = FlowState(above, is_first=not above, floats=self._room.floats)
        state = box.children[start - 1].after if start else begin
        for child in box.children[start:] if start else box.children:
            is_laid = child.is_out_of_flow or (
                child.laid == asked and not child.is_floating and not state.floats
            )
            before = child.before if knows and is_laid else None
            if before == state:
                state = child.after
            elif before is not None and _is_below(child, before, state):
                state = _move(child, before, state)
            else:
                child.before = state
                state = child.after = self.place_next(child, state)
        box.kept, box.flow = len(box.children), flow
        return state

    def _place_legend(self) -> float:
        """How much room a legend on the border takes from the content."""
        legend = self._legend
        if legend is None:
            return 0.0
        self._lay_out(legend, self._plain)
        return place_legend(legend, self._box, self._room)

    def place_next(self, child: Box, state: FlowState) -> FlowState:
        """What block layout has come to below the child."""
        y, pending, is_first, floats, baseline = state
        box, room = self._box, self._room
        if child is self._legend:
            return state
        if child.is_out_of_flow:
            child.holder = box
            child.x, child.y = box.around.left, box.around.top + y + pending.size
            if was_inline(child):
                child.x += snapped(room.width * line_share(box))
            return state
        if child.is_floating:
            return state._replace(floats=self.place_float(child, y + pending.size, floats))
        child.resolve_edges(room.width)
        top = top_margin(child, room.width)
        goes_out = is_first and self._lets_out
        above = NO_MARGIN if goes_out else pending.joined(top)
        at = self._cleared(child, y + above.size, floats)
        is_cleared = at > y + above.size
        at = self._lay_out_at(child, at, floats)
        bottom = bottom_margin(child, room.width)
        if self._marker and baseline is None and child.first_baseline is not None:
            at += max(0.0, self._marker - child.first_baseline)
        if child.height == 0 and child.around.down == 0 and not starts_context(child):
            _place_block(child, box, room, at)
            floats = self._with_inner(child, floats)
            if is_cleared:
                return FlowState(at, bottom, False, floats, baseline)
            return FlowState(
                y, NO_MARGIN if goes_out else above.joined(bottom), is_first, floats, baseline
            )
        x = child.x
        _place_block(child, box, room, at)
        if floats and starts_context(child):
            child.x = x
        if child.baseline is not None:
            baseline = child.y + child.baseline
        after = self._with_inner(child, floats)
        return FlowState(at + child.height, bottom, False, after, baseline)

    def _cleared(self, child: Box, y: float, floats: Floats) -> float:
        clear = child.style.get("clear") if floats and child.element is not None else "none"
        return y if clear == "none" else cleared(floats, clear, y)

    def _lay_out_at(self, child: Box, y: float, floats: Floats) -> float:
        """Lay it out at a height, which may be farther down when it does not fit beside floats."""
        box = self._box
        if not floats:
            self._lay_out(child, self._plain)
            return y
        if starts_context(child):
            return self._lay_out_beside(child, y, floats)
        around = shifted(floats, -child.margin.left, -y)
        self._lay_out(child, self._plain._replace(floats=around))
        child.x = box.around.left + child.margin.left
        return y

    def _lay_out_beside(self, child: Box, y: float, floats: Floats) -> float:
        """A box with a context of its own: its border box stands beside the floats.

        https://drafts.csswg.org/css2/#bfc-next-to-float
        """
        box, margin = self._box, child.margin
        is_auto = child.display != "replaced" and child.style.get("width") == "auto"
        is_auto = is_auto and child.style.get("display") not in {"table", "inline-table"}
        while True:
            left, right = bounds(floats, y, self._plain.width)
            left = max(left, margin.left)
            available = min(right, self._plain.width - margin.right) - left
            below = next_bottom(floats, y)
            if is_auto:
                narrow = self._lay_out.own_content_width(child, narrow=True)
                width = clamped_width(child, max(available, narrow), self._plain)
                self._lay_out(child, self._plain, width=width)
            else:
                self._lay_out(child, self._plain)
            if child.width <= available + 0.01 or below is None:
                child.x = box.around.left + left
                return y
            y = below

    def _with_inner(self, child: Box, floats: Floats) -> Floats:
        """With the floats that reach out of the child."""
        if not child.floats:
            return floats
        around = self._box.around
        return floats + shifted(child.floats, child.x - around.left, child.y - around.top)

    def place_float(self, child: Box, y: float, floats: Floats) -> Floats:
        """At the left or right edge, beside the floats that are there; all floats then."""
        box, width = self._box, self._plain.width
        self._lay_out(child, self._plain)
        is_left = child.style.get("float") in {"left", "inline-start"}
        y = self._cleared(child, y, floats)
        outer = child.width + child.margin.across
        x, y = place_of(floats, outer, y, width, is_left=is_left)
        child.holder = box
        child.x = box.around.left + x + child.margin.left
        child.y = box.around.top + y + child.margin.top
        edge = x + outer if is_left else x
        return (*floats, Float(is_left, y, y + child.height + child.margin.down, edge))


def lay_out_blocks(box: Box, room: Room, lay_out: LayOut) -> float:
    """Place the children below each other, or on lines; the height of the content."""
    height = _lay_out_children(box, room, lay_out)
    if not _has_marker_outside(box):
        return height
    box.has_marker_block = box.has_marker_block or any(
        not (each.is_inline_level or each.is_out_of_flow or each.is_floating)
        for each in box.children
    )
    if box.baseline is not None:
        return height
    extent = text_extent(box)
    line = extent.above + extent.below
    return max(height, line - box.around.down if box.has_marker_block else line)


def _lay_out_children(box: Box, room: Room, lay_out: LayOut) -> float:
    blocks = _Blocks(box, room, lay_out)
    if not box.children and _has_line_of_its_own(box):
        extent = text_extent(box)
        return extent.above + extent.below
    if has_lines(box):
        box.kept = 0
        in_room = lay_out.in_room(room.height)
        if not room.floats and next(floats_in(box), None) is None:
            if not breaks_inlines(box):
                return lay_out_lines(box, room.width, in_room)
            state = lay_out_around_blocks(box, room.width, in_room, blocks.place_next)
            return _end(box, state, room)
        height, floats = lay_out_lines_beside(box, room, in_room, blocks.place_float)
        return _close(box, height, floats, room)
    state = blocks.place()
    if state.baseline is not None:
        firsts = (c.y + c.first_baseline for c in box.children if c.first_baseline is not None)
        box.first_baseline = next(firsts, None)
    return _end(box, state, room)


def _end(box: Box, state: FlowState, room: Room) -> float:
    """Below the last block; its margin goes out of the box or makes it higher."""
    box.baseline = state.baseline
    y = state.y if lets_margins_out(box, "bottom") else state.y + state.pending.size
    return _close(box, y, state.floats, room)


def _has_marker_outside(box: Box) -> bool:
    """Whether a marker stands beside the first line, or beside nothing."""
    return box.element is not None and is_marker_outside(box.style)


def _has_line_of_its_own(box: Box) -> bool:
    """What can be edited is as high as a line."""
    return box.element is not None and is_editing_host(box.element)


def _close(box: Box, height: float, floats: Floats, room: Room) -> float:
    """Floats make their context higher, or reach out of the box."""
    if starts_context(box):
        return max(height, lowest(floats))
    box.floats = shifted(floats[len(room.floats) :], box.around.left, box.around.top)
    return height


def _is_below(child: Box, before: FlowState, state: FlowState) -> bool:
    """Whether the child stands as it stood, only farther down or up."""
    return (
        before.pending == state.pending
        and before.is_first == state.is_first
        and not before.floats
        and not state.floats
        and not child.floats
        and (child.baseline is None or before.baseline != child.after.baseline)
    )


def _move(child: Box, before: FlowState, state: FlowState) -> FlowState:
    """The child stands as it stood below what is above it."""
    moved, after = state.y - before.y, child.after
    child.y += moved
    has_baseline = before.baseline != after.baseline and child.baseline is not None
    baseline = child.y + (child.baseline or 0.0) if has_baseline else state.baseline
    child.before = state
    child.after = FlowState(after.y + moved, after.pending, after.is_first, (), baseline)
    return child.after


def _place_block(child: Box, box: Box, room: Room, y: float) -> None:
    """Across: ``auto`` margins share what is left over."""
    child.holder = box
    child.y = box.around.top + y
    child.x = box.around.left + child.margin.left
    rest = room.width - child.width
    if box.style.get("direction") == "rtl":
        child.x = box.around.left + rest - child.margin.right
    if child.element is None:
        return
    if give_rest_across(child, rest):
        child.x = box.around.left + snapped(child.margin.left)
    elif rest <= 0:
        return
    elif box.style.get("text-align") == "-webkit-center":
        child.x = box.around.left + snapped(rest / 2)
    elif box.style.get("text-align") == "-webkit-right":
        child.x = box.around.left + rest - child.margin.right
