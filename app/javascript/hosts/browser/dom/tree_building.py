"""From the parser's tree to the document's, in the order of the source.

When a script writes into the page, its text is parsed anew, and the nodes that are there already
stand for those of the new tree. Nodes go by their paths in it.

https://html.spec.whatwg.org/multipage/parsing.html#tree-construction
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, cast

from app.javascript.hosts.browser.dom.character_data import CharacterDataObject
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.mutation import replace_data
from app.javascript.hosts.browser.dom.node import NodeObject
from app.javascript.hosts.browser.dom.parsing import ParsedNode
from app.javascript.hosts.unsupported import UnsupportedApi
from app.javascript.syntax.text import to_code_units

if TYPE_CHECKING:
    from app.javascript.hosts.browser.dom.page_loader import PageLoader
    from app.javascript.hosts.browser.dom.page_text import PageText

_ADVICE: Final = "Build nodes, or set innerHTML, instead of writing into the parser."

#: A parsed node, its path, and its parent; without a path, what ends and the element itself.
_Entry = tuple[ParsedNode, "tuple[int, ...] | None", NodeObject]


class TreeBuilder:
    """Builds the document of one loader from the text of its page."""

    def __init__(self, loader: PageLoader, text: PageText) -> None:
        self._loader = loader
        self._text = text
        self._nodes: dict[tuple[int, ...], NodeObject | None] = {}

    def build(self, rest: int = 0) -> None:
        """All but what the last ``rest`` characters of the text make."""
        for _ in self.steps(rest):
            pass

    def steps(self, rest: int = 0) -> Iterator[None]:
        """The same, node by node; a script belongs to the step that comes after it."""
        document, text = self._loader.document, self._text
        version, stack = -1, list[_Entry]()
        while stack or version < 0:
            if version != text.version:
                version = text.version
                children = [*enumerate(text.tree(rest).children)]
                stack = [(child, (place,), document) for place, child in reversed(children)]
                continue
            if document.window is None:
                return  # a script has removed the frame that the document stands in
            source, path, parent = stack.pop()
            if path is None:
                if not (rest and goes_on(source)):
                    self._loader.end_of(cast("ElementObject", parent), source)
                if source.name == "script":
                    continue
            elif path in self._nodes or not (rest and is_implied(source)):
                self._go_into(source, path, parent, stack)
            yield

    def _go_into(
        self, source: ParsedNode, path: tuple[int, ...], parent: NodeObject, stack: list[_Entry]
    ) -> None:
        """Make the node, unless it is there, and plan what is in it."""
        if path in self._nodes:
            extend(self._nodes[path], source)
        else:
            self._nodes[path] = self._loader.enter(source, parent)
        node = self._nodes[path]
        if node is None:
            return
        inner: NodeObject = node
        if isinstance(node, ElementObject):
            stack.append((source, None, node))
            inner = self._loader.contents(node, source)
            source = getattr(source, "template_content", None) or source
        children = [*enumerate(source.children or ())]
        stack.extend((child, (*path, place), inner) for place, child in reversed(children))


def is_implied(source: ParsedNode) -> bool:
    """The parser adds a head and a body at the end, where there may be more to come."""
    is_open = source.name in ("head", "body") and source.origin_offset is None
    return is_open and not source.children


def goes_on(source: ParsedNode) -> bool:
    """Whether its end tag is still to come, where that has any effect."""
    return source.name in ("script", "style") and source._end_tag_start is None


def extend(node: NodeObject | None, source: ParsedNode) -> None:
    """A text may go on; an element has to be the one that it was."""
    if isinstance(node, CharacterDataObject) and source.name in ("#text", "#comment"):
        data = to_code_units(source.data or "")
        if len(data) > len(node.data) and data.startswith(node.data):
            replace_data(node, len(node.data), 0, data[len(node.data) :])
    elif isinstance(node, ElementObject) and node.local_name != to_code_units(source.name).lower():
        raise UnsupportedApi("Document.write of elements that the parser moves", _ADVICE)
