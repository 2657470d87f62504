"""Margins that collapse: https://drafts.csswg.org/css2/#collapsing-margins"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from app.javascript.hosts.browser.layout.box import Box
from app.javascript.hosts.browser.layout.lengths import snapped
from app.javascript.hosts.browser.layout.pieces import KEEPS_LINES, KEEPS_SPACES, WHITE_SPACE
from app.javascript.hosts.browser.layout.quirks import is_quirky
from app.javascript.hosts.browser.layout.sizes import Room, clamped_width, specified
from app.javascript.hosts.browser.layout.skipping import is_locked
from app.javascript.hosts.browser.layout.struts import Strut


def has_lines(box: Box) -> bool:
    """Whether the children stand on lines.

    OPTIMIZATION: Blocks and what stands on lines are never beside each other in a block.
    """
    if box.display == "inline":
        return any(_is_on_line(child) for child in box.children)
    first = _first_in_flow(box.children) if box.display == "block" else None
    return first is not None and first.is_inline_level


def floats_in(box: Box) -> Iterator[Box]:
    """The floats that stand beside the lines of a box, also those from inline boxes."""
    for child in box.children:
        if child.is_floating:
            yield child
        elif child.display == "inline" and not child.is_out_of_flow:
            yield from floats_in(child)


def breaks_inlines(box: Box) -> bool:
    """Whether a block stands in an inline box on its lines."""
    return any(_holds_block(child) for child in box.children if child.display == "inline")


def _holds_block(inline: Box) -> bool:
    return any(
        _holds_block(child) if child.display == "inline" else _is_block(child)
        for child in inline.children
    )


def _is_block(child: Box) -> bool:
    return not (child.is_inline_level or child.is_out_of_flow or child.is_floating)


def _content(box: Box, base: float, *, backwards: bool = False) -> Iterator[Box | None]:
    """What a margin meets, one after the other: blocks, and None for what makes a line."""
    children = reversed(box.children) if backwards else iter(box.children)
    for child in children:
        if child.is_out_of_flow or child.is_floating:
            continue
        if _is_block(child):
            yield child
        elif child.display == "text":
            if not _collapses(child):
                yield None
        elif child.display == "inline" and not _is_line_break(child):
            yield from _content_of_inline(child, base, backwards=backwards)
        else:
            yield None


def _collapses(text: Box) -> bool:
    """White space that makes no line."""
    rule = text.style.get("white-space")
    is_kept = rule in KEEPS_SPACES or (rule in KEEPS_LINES and "\n" in text.text)
    return not is_kept and not text.text.strip(WHITE_SPACE)


def _content_of_inline(inline: Box, base: float, *, backwards: bool) -> Iterator[Box | None]:
    """Edges make a line where they have a width."""
    inline.resolve_edges(base)
    around, margin = inline.around, inline.margin
    edges = [around.left + margin.left != 0, around.right + margin.right != 0]
    if edges[backwards]:
        yield None
    yield from _content(inline, base, backwards=backwards)
    if edges[not backwards]:
        yield None


def _is_line_break(box: Box) -> bool:
    return box.element is not None and box.element.is_named("br")


def _is_on_line(child: Box) -> bool:
    return child.is_inline_level and not child.is_out_of_flow and not child.is_floating


def _first_in_flow(children: Iterable[Box]) -> Box | None:
    for child in children:
        if not child.is_out_of_flow and not child.is_floating:
            return child
    return None


def starts_context(box: Box) -> bool:
    """Whether it is the root of a block formatting context: no margin goes through its edge."""
    if is_locked(box):
        return True
    if box.element is None:
        return box.parent is None or box.parent.display != "block"
    if box.parent is None or box.is_out_of_flow or box.is_floating:
        return True
    if box.parent.display in {"flex", "grid", "row"}:
        return True
    display = box.style.get("display")
    if box.element.is_named("fieldset", "img"):
        return True
    in_context = display.startswith("inline-") or display in {"flow-root", "flex", "grid", "table"}
    return (
        in_context
        or box.style.get("overflow-y") not in {"visible", "clip"}
        or (box.display == "replaced")
    )


def lets_margins_out(box: Box, side: str) -> bool:
    """Whether a child's margin at that side is the box's own as well."""
    if starts_context(box) or box.display != "block":
        return False
    if box.element is None:
        return True
    if side == "top":
        return box.around.top == 0
    return box.around.bottom == 0 and _height_is_auto(box)


def _height_is_auto(box: Box) -> bool:
    """A percentage of a height that nobody gave is none, but in quirks mode."""
    if "%" in box.style.get("height") and is_quirky(box):
        return False
    each: Box | None = box
    while each is not None and each.element is not None:
        text = each.style.get("height")
        if "%" not in text:
            return text == "auto" and not each.is_out_of_flow
        each = each.parent
    return False


def top_margin(box: Box, base: float) -> Strut:
    """With those of the children that collapse through its edge; ``base`` is for percentages."""
    return _top(box, base)[0]


def bottom_margin(box: Box, base: float) -> Strut:
    """The same at the other end, of a box that is laid out."""
    strut = Strut().with_margin(0.0 if _is_ignored(box, "bottom") else box.margin.bottom)
    if not lets_margins_out(box, "bottom") or _is_held(box):
        return strut
    inner = _inner_width(box, base)
    for child in _content(box, inner, backwards=True):
        if child is None:
            break
        edges = child.edges
        child.resolve_edges(inner)
        through = _top(child, inner)
        if through[1]:
            strut = strut.joined(through[0]).with_margin(child.margin.bottom)
        else:
            strut = strut.joined(bottom_margin(child, inner))
        child.edges = edges
        if not through[1]:
            break
    return strut


def _top(box: Box, base: float) -> tuple[Strut, bool]:
    """The margins at the top; whether nothing lies between them and the one at the bottom."""
    strut = Strut().with_margin(0.0 if _is_ignored(box, "top") else box.margin.top)
    if not lets_margins_out(box, "top"):
        return strut, False
    inner = _inner_width(box, base)
    for child in _content(box, inner):
        if child is None:
            return strut, False
        edges = child.edges
        child.resolve_edges(inner)
        found, through = _top(child, inner)
        below = child.margin.bottom
        child.edges = edges
        strut = strut.joined(found)
        if not through:
            return strut, False
        strut = strut.with_margin(below)
    return strut, _has_no_height(box)


def _is_ignored(box: Box, side: str) -> bool:
    """In quirks mode the browser's own margins do not count at the top of the body, or in cells.

    https://quirks.spec.whatwg.org/#the-collapsing-margin-quirks
    """
    style = box.style
    own = style.user_agent.get(f"margin-{side}")
    if box.element is None or own is None or style.cascaded.get(f"margin-{side}") != own:
        return False
    if box.element.is_named("body") or not is_quirky(box):
        return False
    if side == "bottom" and not box.element.is_named("p"):
        return False
    each, around = box, box.parent
    holders = ("body", "td", "th") if side == "top" else ("td", "th")
    while around is not None and _outermost(around, side) is each:
        if around.element is not None and around.element.is_named(*holders):
            return True
        if around.element is not None and not lets_margins_out(around, side):
            return False
        each, around = around, around.parent
    return False


def _outermost(box: Box, side: str) -> Box | None:
    return _first_in_flow(box.children if side == "top" else reversed(box.children))


def _is_held(box: Box) -> bool:
    """Whether it is higher or lower than its content: then no margin goes through its end.

    NOTE: As in Chromium; to the standard any ``min-height`` keeps the margin in.
    """
    return box.height != snapped(box.content_height + box.around.down)


def _has_no_height(box: Box) -> bool:
    if box.element is None:
        return True
    get = box.style.get
    return (
        box.around.bottom == 0
        and (get("height") == "0px" or _height_is_auto(box))
        and get("min-height") in {"auto", "0px"}
        and get("aspect-ratio") == "auto"
        and get("display") != "list-item"
    )


def _inner_width(box: Box, base: float) -> float:
    """The content width that a block will have in a container of that width."""
    given = specified(box, "width", base)
    width = base - box.margin.across if given is None else given
    return max(0.0, clamped_width(box, width, Room(base, None)) - box.around.across)
