"""The boxes after something changed: those that are not concerned stay, and keep their layout.

A box that changed forgets how it was laid out, and so do all boxes around it; layout then goes
where something was forgotten.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from app.javascript.hosts.browser.css.computed import ComputedStyle
from app.javascript.hosts.browser.css.flat_tree import style_parent
from app.javascript.hosts.browser.dom.character_data import TextObject
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.layout.box import Box, boxes_in_order
from app.javascript.hosts.browser.layout.changes import Changes
from app.javascript.hosts.browser.layout.tree import (
    BoxTree,
    Generated,
    StyleOf,
    flat_children,
    is_replaced,
)

_KINDS = ("display", "position", "float")
#: How they lay out is not told by what stands beside a child.
_FORMATS = frozenset({"block", "flex", "grid"})


class Renewal:
    """One pass over the boxes of a document.

    ``more`` is how many boxes there are more than before, ``concerned`` how many are to be laid
    out again or are new.
    """

    def __init__(self, root: Box, style_of: StyleOf, generated: Generated) -> None:
        self._root = root
        self._style_of = style_of
        self._tree = BoxTree(style_of, generated)
        self._to_fill: dict[Box, None] = {}
        self._is_dropping = False
        self.more = 0
        self.concerned = 0

    def renew(self, changes: Changes) -> bool:
        """Bring the boxes up to date. False when that cannot be: all are to be made anew."""
        for parent, nodes in changes.children.items():
            self._children_changed(parent, nodes, is_bereft=parent in changes.bereft)
        if not all(self._restyle(element) for element in changes.elements):
            return False
        for box in self._to_fill:
            if box.element is not None and box.element.layout is box:
                self._fill(box)
        root = self._root
        if changes.removed or self._is_dropping:
            root.strays = [box for box in root.strays if _is_there(box)]
        root.strays.extend(box for box in self._tree.strays if _is_there(box))
        return True

    # -- style -------------------------------------------------------------------------------------

    def _restyle(self, top: ElementObject) -> bool:
        """Give the boxes of an element and its descendants their new styles."""
        stack = [top]
        while stack:
            element = stack.pop()
            style = self._style_of(element)
            box: Box | None = element.layout
            if box is None:
                self._concern(style_parent(element))
                if style.get("display") != "contents":
                    self._drop_contents(element, style)
                    continue
            elif not _same_kind(box, style):
                if box is self._root:
                    return False
                self._is_dropping = True
                _drop(box)
                self._concern(style_parent(element))
                if style.get("display") != "contents":
                    continue
            else:
                self._give_style(box, style)
                if self._tree.generates(box):
                    self._to_fill[box] = None
            stack.extend(each for each in flat_children(element) if isinstance(each, ElementObject))
        if top.layout is not None:
            _forget_around(top.layout)
        return True

    def _drop_contents(self, element: ElementObject, style: ComputedStyle) -> None:
        """It was displayed as its contents, whose boxes stand in another box from now on."""
        if style.get("display") == "none":
            return
        for child in flat_children(element):
            if not isinstance(child, ElementObject):
                continue
            if child.layout is not None:
                self._is_dropping = True
                _drop(child.layout)
            elif self._is_contents(child):
                self._drop_contents(child, style)

    def _give_style(self, box: Box, style: ComputedStyle) -> None:
        stack = [box]
        while stack:
            each = stack.pop()
            each.style, each.kept, each.flow = style, 0, None
            each.forget()
            self.concerned += 1
            stack.extend(child for child in each.children if child.element is None)

    # -- children ----------------------------------------------------------------------------------

    def _concern(self, parent: ElementObject | None) -> None:
        """The box around has other children."""
        owner = self._owner(parent)
        if owner is not None and owner.display != "replaced":
            self._to_fill[owner] = None

    def _owner(self, element: ElementObject | None) -> Box | None:
        """The box that an element's children stand in; None when they are not rendered."""
        while element is not None:
            box: Box | None = element.layout
            if box is not None:
                return box
            if not self._is_contents(element):
                return None
            element = style_parent(element)
        return None

    def _children_changed(
        self, parent: ElementObject, nodes: list[ElementObject] | None, *, is_bereft: bool
    ) -> None:
        owner = self._owner(parent)
        if owner is None or owner in self._to_fill:
            return
        if owner.display == "replaced":  # a list of options may be wider now
            owner.forget()
            _forget_around(owner)
            return
        is_simple = nodes is not None and owner.element is parent
        if is_simple and is_bereft:
            is_simple = self._take_out(owner)
        if not is_simple or not all(self._insert(node, owner) for node in nodes or ()):
            self._to_fill[owner] = None

    def _take_out(self, owner: Box) -> bool:
        """Leave out the boxes of elements that left, if there are nothing but blocks."""
        is_block = owner.display == "block"
        left, first = [], None
        for place, box in enumerate(owner.children):
            if box.element is None or (is_block and box.is_inline_level):
                return False
            if box.element.layout is box:
                left.append(box)
            elif first is None:
                first = place
        if owner.display not in _FORMATS or all(box.is_out_of_flow for box in left):
            return False
        self.more -= sum(_drop(box) for box in owner.children if not _is_there(box))
        owner.children = left
        if first is not None:
            owner.kept = min(owner.kept, first)
        owner.forget()
        _forget_around(owner)
        return True

    def _insert(self, node: ElementObject, owner: Box) -> bool:
        """Put the box of a new block beside the block before it. False when it is not as simple."""
        if node.layout is not None:
            return True
        place = self._place_among_blocks(node, owner)
        if place is None:
            return False
        box = self._tree.box(node, owner, _depth(owner) + 1)
        if box is None:
            return True
        owner.children.insert(place, box)
        self._count(box)
        owner.kept = min(owner.kept, place)
        owner.forget()
        _forget_around(owner)
        return not box.is_inline_level or owner.display != "block"

    def _place_among_blocks(self, node: ElementObject, owner: Box) -> int | None:
        """Where a block's box stands among the owner's children, next to nothing but blocks."""
        if owner.display not in _FORMATS or self._is_contents(node):
            return None
        each = node.previous_sibling
        while each is not None:
            if isinstance(each, TextObject) and each.data.strip():
                return None
            if isinstance(each, ElementObject):
                if each.layout is not None:
                    return _place_after(each.layout, owner)
                if self._is_contents(each):
                    return None
            each = each.previous_sibling
        return None

    def _is_contents(self, element: ElementObject) -> bool:
        return self._style_of(element).get("display") == "contents"

    def _fill(self, owner: Box) -> None:
        """Make the children anew, but for those that are there."""
        before = owner.children
        old = set(_loose(before))
        self._tree.fill(owner, _depth(owner) + 1)
        new = set(_loose(owner.children))
        for box in old - new:
            self._is_dropping = True
            self.more -= 1 if box.element is None else _drop(box)
        for box in new - old:
            if box.element is None:
                self.more += 1
            else:
                self._count(box)
        same = 0
        for one, two in zip(before, owner.children, strict=False):
            if one is not two or (one.laid is None and not one.is_out_of_flow):
                break
            same += 1
        owner.kept = min(owner.kept, same)
        owner.forget()
        _forget_around(owner)

    def _count(self, box: Box) -> None:
        made = sum(1 for _box in boxes_in_order(box))
        self.more += made
        self.concerned += made


def _drop(box: Box) -> int:
    """The box and all boxes in it are gone; how many they are."""
    count = 0
    for each in boxes_in_order(box):
        count += 1
        if each.element is not None and each.element.layout is each:
            each.element.layout = None
    return count


def _same_kind(box: Box, new: ComputedStyle) -> bool:
    """Whether the boxes are the same ones."""
    old, element = box.style, box.element
    if element is not None and element.is_named("img"):  # which may be missing now
        was_replaced = box.display == "replaced"
        return is_replaced(element, new) is was_replaced and _same_words(old, new)
    return _same_words(old, new)


def _same_words(old: ComputedStyle, new: ComputedStyle) -> bool:
    return all(old.get(name) == new.get(name) for name in _KINDS)


def _is_there(box: Box) -> bool:
    return box.element is not None and box.element.layout is box


def _depth(box: Box) -> int:
    depth = 0
    while box.parent is not None:
        box, depth = box.parent, depth + 1
    return depth


def _loose(children: Iterable[Box]) -> Iterator[Box]:
    """The children, also those that anonymous boxes hold."""
    for child in children:
        yield child
        if child.element is None:
            yield from child.children


def _forget_around(box: Box) -> None:
    """Nothing is known of the layout of the boxes around one that changed."""
    while box.parent is not None and not box.is_out_of_flow:
        parent = box.parent
        if parent.kept:
            parent.kept = min(parent.kept, parent.children.index(box))
        parent.forget()
        box = parent


def _place_after(box: Box, owner: Box) -> int | None:
    is_block = box.parent is owner and not (box.is_out_of_flow or box.is_floating)
    if not is_block or (box.is_inline_level and owner.display == "block"):
        return None
    children = owner.children
    place = len(children) if children[-1] is box else children.index(box) + 1
    is_clear = place == len(children) or children[place].element is not None
    return place if is_clear else None
