"""The changes of the nodes that editing is made of, as Chromium makes them.

https://w3c.github.io/editing/docs/execCommand/#common-algorithms
"""

from __future__ import annotations

from collections.abc import Iterator

from app.javascript.hosts.browser.dom.character_data import TextObject
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.inner_text import is_block
from app.javascript.hosts.browser.dom.mutation import insert, remove, replace_data
from app.javascript.hosts.browser.dom.node import NodeObject
from app.javascript.hosts.browser.dom.node_factory import create_element, create_text
from app.javascript.hosts.browser.dom.range_contents import Boundary, child_at, compare_boundaries
from app.javascript.hosts.browser.dom.selection import selection_of_document
from app.javascript.hosts.browser.input.editing_places import block_of, selected_in
from app.javascript.hosts.browser.layout.pieces import WHITE_SPACE
from app.javascript.hosts.browser.rendering.geometry import box_of
from app.javascript.hosts.unsupported import UnsupportedApi

ADVICE = "Prevent it in a listener and change the nodes yourself, or use a text area."
_NO_BREAK = "\u00a0"
_SPACES = WHITE_SPACE + _NO_BREAK


def ends_in(host: ElementObject) -> tuple[Boundary, Boundary] | None:
    found = selected_in(host)
    if found is None:
        return None
    anchor, focus = found
    return sorted_ends(_in_text(anchor), _in_text(focus))


def _in_text(place: Boundary) -> Boundary:
    """The same place in the text that is there, if there is one."""
    node, offset = place
    if not isinstance(node, ElementObject):
        return place
    following = child_at(node, offset)
    before = child_at(node, offset - 1) if offset else None
    if isinstance(following, TextObject):
        return following, 0
    return (before, before.length()) if isinstance(before, TextObject) else place


def sorted_ends(one: Boundary, other: Boundary) -> tuple[Boundary, Boundary]:
    """In the order of the tree."""
    return (one, other) if compare_boundaries(one, other) <= 0 else (other, one)


def place_caret(host: ElementObject, place: Boundary) -> None:
    selection_of_document(host.node_document).select_between(place, place)


def text_at(host: ElementObject) -> tuple[TextObject, int]:
    """The text to type into: the one at the caret, or a new one instead of a line's break."""
    ends = ends_in(host)
    node, offset = (host, 0) if ends is None else ends[0]
    if isinstance(node, TextObject):
        return node, offset
    text = create_text(host.node_document, "")
    following = child_at(node, offset)
    insert(text, node, following)
    if isinstance(following, ElementObject) and following.is_named("br"):
        remove(following)
    return text, 0


def delete_between(
    host: ElementObject, first: Boundary, last: Boundary, *, keeps_line: bool
) -> None:
    """Take away what is between two places; an empty block keeps its line by a ``br``."""
    if first == last:
        return
    if block_of(first[0], host) is not block_of(last[0], host):
        raise UnsupportedApi("deleting over the edge of a block in an editable element", ADVICE)
    (node, start), (last_node, end) = first, last
    block = block_of(node, host)
    if node is last_node and isinstance(node, TextObject):
        _delete_in(host, node, start, end)
    else:
        for text in [*_texts_between(host, node, last_node)]:
            begin = start if text is node else 0
            until = end if text is last_node else len(text.data)
            _delete_in(host, text, begin, until, whole=True)
    if keeps_line and is_block(block) and not any(_texts_of(block, host)):
        _keep_line(host)


def _keep_line(host: ElementObject) -> None:
    """A ``br`` where all text of a line was."""
    ends = ends_in(host)
    assert ends is not None
    node, offset = ends[0]
    insert(create_element(host.node_document, "br"), node, child_at(node, offset))
    place_caret(host, (node, offset))


def _texts_of(block: ElementObject, host: ElementObject) -> Iterator[TextObject]:
    """Those on the block's own lines that have letters."""
    texts = (node for node in block.descendants() if isinstance(node, TextObject))
    for text in texts:
        if text.data.strip(WHITE_SPACE) and block_of(text, host) is block:
            yield text


def _texts_between(
    host: ElementObject, first: NodeObject, last: NodeObject
) -> Iterator[TextObject]:
    inside = False
    for node in host.descendants():
        inside = inside or node is first
        if inside and isinstance(node, TextObject):
            yield node
        if node is last:
            return


def _delete_in(
    host: ElementObject, text: TextObject, start: int, end: int, *, whole: bool = False
) -> None:
    """Of one text; one of which nothing is left goes, and the inline elements around it."""
    block = block_of(text, host)
    place = _before(host, text) if start == 0 and end == len(text.data) else (text, start)
    others = any(each is not text for each in _texts_of(block, host))
    if place[0] is text:
        replace_data(text, start, end - start, "")
        rebalance(text, start)
        place_caret(host, place)
        return
    if not (whole or others):
        replace_data(text, 0, end, "")
    if not others and text.parent is not block:
        raise UnsupportedApi("deleting all text of an inline element that is edited", ADVICE)
    outermost: NodeObject = text
    while outermost.parent is not block and outermost.parent is not None:
        if sum(1 for _ in outermost.parent.child_nodes()) > 1:
            break
        outermost = outermost.parent
    remove(outermost)
    place_caret(host, place)


def _before(host: ElementObject, text: TextObject) -> Boundary:
    """Where the caret is once a text is gone: at the end of the one before, in its block."""
    block, found = block_of(text, host), None
    for each in _texts_of(block, host):
        if each is text:
            break
        found = each
    if found is not None:
        return found, len(found.data)
    return (block, text.index()) if text.parent is block else (block, 0)


def rebalance(text: TextObject, offset: int) -> None:
    """White space at a place: what would collapse becomes no-break spaces.

    https://w3c.github.io/editing/docs/execCommand/#canonicalize-whitespace
    """
    box = box_of(text.parent) if isinstance(text.parent, ElementObject) else None
    if box is not None and box.style.get("white-space").startswith("pre"):
        return
    first = last = offset
    data = text.data
    while first > 0 and data[first - 1] in _SPACES:
        first -= 1
    while last < len(data) and data[last] in _SPACES:
        last += 1
    made = ""
    for place in range(first, last):
        at_edge = place == 0 or place + 1 == len(data)
        begins = place == first and place + 1 < last
        made += _NO_BREAK if at_edge or begins or made.endswith(" ") else " "
    if made != data[first:last]:
        replace_data(text, first, last - first, made)
