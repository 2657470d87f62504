"""Where a caret can stand in an editing host, line by line.

NOTE: A block is taken to be one line; a text of nothing but white space has no place.

https://w3c.github.io/editing/docs/execCommand/#visible
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cmp_to_key

from app.javascript.hosts.browser.dom.character_data import TextObject
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.inner_text import is_block
from app.javascript.hosts.browser.dom.node import NodeObject
from app.javascript.hosts.browser.dom.range_contents import Boundary, compare_boundaries
from app.javascript.hosts.browser.dom.selection import selection_of_document
from app.javascript.hosts.browser.layout.pieces import WHITE_SPACE

#: Compares as places follow each other in the tree.
_in_tree = cmp_to_key(compare_boundaries)


def selected_in(host: ElementObject) -> tuple[Boundary, Boundary] | None:
    """Anchor and focus of the selection, None where it is elsewhere."""
    selection = selection_of_document(host.node_document)
    anchor, focus = selection.anchor, selection.focus
    if anchor is None or focus is None or not selection.lies_in(host):
        return None
    return anchor, focus


def block_of(node: NodeObject, host: ElementObject) -> ElementObject:
    """The innermost block that a node is in, the host at last."""
    each: NodeObject | None = node
    while each is not None and each is not host:
        if isinstance(each, ElementObject) and is_block(each):
            return each
        each = each.parent
    return host


def line_places(host: ElementObject) -> list[list[Boundary]]:
    """All places, a list for each line."""
    lines: list[list[Boundary]] = []
    texts: list[TextObject] = []
    block: ElementObject | None = None
    for node in host.descendants():
        here = block_of(node, host)
        is_text = isinstance(node, TextObject) and bool(node.data.strip(WHITE_SPACE))
        is_break = isinstance(node, ElementObject) and node.is_named("br")
        if texts and (here is not block or is_break):
            lines.append(_places_in(texts))
            texts = []
            block = None if is_break else here
        elif is_break and node.parent is not None:
            lines.append([(node.parent, node.index())])
        if is_text and isinstance(node, TextObject):
            texts.append(node)
            block = here
    if texts:
        lines.append(_places_in(texts))
    return lines or [[(host, 0)]]


def _places_in(texts: list[TextObject]) -> list[Boundary]:
    """Of one line; white space at its ends is not shown."""
    found: list[Boundary] = []
    for text in texts:
        shown = text.data.rstrip(WHITE_SPACE) if text is texts[-1] else text.data
        white = len(text.data) - len(text.data.lstrip(WHITE_SPACE))
        first = white if text is texts[0] else 1  # the end of the text before is the same place
        found += [(text, at) for at in range(first, len(shown) + 1)]
    return found


def moved(host: ElementObject, place: Boundary, key: str) -> Boundary:
    """Where a key takes a caret."""
    lines = line_places(host)
    row, column = _found(lines, place)
    match key:
        case "ArrowLeft" | "ArrowRight":
            flat = [each for line in lines for each in line]
            at = sum(map(len, lines[:row])) + column + (1 if key == "ArrowRight" else -1)
            return flat[max(0, min(at, len(flat) - 1))]
        case "Home":
            return lines[row][0]
        case "End":
            return lines[row][-1]
        case "ArrowUp":
            return lines[row - 1][: column + 1][-1] if row else lines[0][0]
        case _:
            return lines[row + 1][: column + 1][-1] if row + 1 < len(lines) else lines[-1][-1]


def _found(lines: list[list[Boundary]], place: Boundary) -> tuple[int, int]:
    """The last place that is not behind this one."""
    wanted = _in_tree(place)
    row = max(0, bisect_right(lines, wanted, key=lambda line: _in_tree(line[0])) - 1)
    return row, max(0, bisect_right(lines[row], wanted, key=_in_tree) - 1)


def is_at_end_of_block(place: Boundary, block: ElementObject) -> bool:
    """Whether nothing that is shown follows in the block."""
    node, offset = place
    for text in block.descendants():
        if not isinstance(text, TextObject):
            continue
        follows = text.data[offset:] if text is node else text.data
        is_behind = text is node or compare_boundaries(place, (text, 0)) <= 0
        if is_behind and follows.strip(WHITE_SPACE):
            return False
    return True
