"""A document as HTML that can do nothing, and as an outline for people.

It is shown in a frame that runs, loads and follows nothing either: this is the first of two walls.
"""

from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import quote

from markupsafe import Markup, escape

from app.view.document_view import DocumentView, NodeView

MOST_CHARACTERS = 60_000
"""A document whose HTML is longer is not shown."""

_VOID = frozenset(
    "area base br col embed hr img input link meta param source track wbr".split()  # noqa: SIM905
)
#: Elements that would load, run or lead somewhere.
_LEFT_OUT = frozenset(
    "script meta base link iframe frame frameset object embed noscript template "  # noqa: SIM905
    "applet portal".split()
)
_LEADS_ELSEWHERE = frozenset(
    "href src srcset srcdoc action formaction data poster background ping target "  # noqa: SIM905
    "xlink:href http-equiv autofocus".split()
)

MOST_FRAMES_AROUND = 3
"""Documents that stand deeper in one another are not shown."""
_CANVAS_STYLE = "<style>:where(canvas){display:inline-block}</style>"
_FILLING = "display:block;width:100%;height:100%;pointer-events:none"
_OF_A_FRAME = frozenset("id class style width height title hidden frameborder".split())  # noqa: SIM905
"""What a frame's element keeps of its attributes."""


def inert_html(view: DocumentView) -> str:
    """The document as HTML without anything that runs, loads or leads somewhere.

    It is shown in a frame that allows none of that either. Empty without a document.
    """
    parts = [_CANVAS_STYLE] if any(map(_is_canvas, view.nodes.values())) else []
    size = 0
    for part in _inert(view, view.root, 0):
        parts.append(part)
        size += len(part)
        if size > MOST_CHARACTERS:
            return "<p>This document is too large to be shown.</p>"
    return "".join(parts)


def _inert(view: DocumentView, root: str, frames_around: int) -> Iterator[str]:
    """In tree order, with a stack of our own: documents are as deep as programs make them."""
    stack: list[str | Markup] = [root]
    while stack:
        entry = stack.pop()
        if isinstance(entry, Markup):
            yield str(entry)
            continue
        node = view.nodes.get(entry)
        if node is not None and node.kind == "element" and node.name.lower() == "iframe":
            yield _frame(view, node, frames_around)
            continue
        if node is None or (node.kind == "element" and node.name.lower() in _LEFT_OUT):
            continue
        if _is_canvas(node):
            yield _canvas(node)
        elif node.kind == "text":
            yield _text(view, node)
        elif node.kind == "element":
            yield f"<{_name(node)}{_attributes(node)}>"
            if node.name.lower() not in _VOID:
                stack.append(Markup(f"</{_name(node)}>"))
                stack.extend(reversed(_shown_children(view, node)))
        elif node.kind in {"document", "shadow-root"}:
            stack.extend(reversed(node.children))


def _frame(view: DocumentView, node: NodeView, frames_around: int) -> str:
    """A document inside of the document: as inert, and in a sandbox that allows nothing."""
    inner = next((each for each in node.children if _kind(view, each) == "document"), None)
    if inner is None or frames_around >= MOST_FRAMES_AROUND:
        return ""
    html = "".join(_inert(view, inner, frames_around + 1))
    kept = tuple(pair for pair in node.attributes if pair[0].lower() in _OF_A_FRAME)
    attributes = _attributes(replace(node, attributes=kept))
    return f'<iframe sandbox="" srcdoc="{escape(html)}"{attributes}></iframe>'


def _is_canvas(node: NodeView) -> bool:
    return node.kind == "element" and node.name.lower() == "canvas"


def _canvas(node: NodeView) -> str:
    """A canvas that no script draws on has no picture and no size: an image in it has them."""
    attributes = {name.lower(): value for name, value in node.attributes}
    width, height = (
        _pixels(attributes.get("width", ""), 300),
        _pixels(attributes.get("height", ""), 150),
    )
    size = f'width="{width}" height="{height}"'
    picture = node.picture or f'<svg xmlns="http://www.w3.org/2000/svg" {size}></svg>'
    image = f'<img alt="" src="data:image/svg+xml,{quote(picture)}" {size} style="{_FILLING}">'
    return f"<canvas{_attributes(node)}>{image}</canvas>"


def _pixels(text: str, default: int) -> int:
    digits = text.strip()
    return int(digits) if digits.isdecimal() and len(digits) < 6 else default


def _kind(view: DocumentView, node_id: str) -> str:
    node = view.nodes.get(node_id)
    return "" if node is None else node.kind


def _shown_children(view: DocumentView, node: NodeView) -> list[str]:
    """A shadow tree is shown in place of the children."""
    for child in node.children:
        found = view.nodes.get(child)
        if found is not None and found.kind == "shadow-root":
            return [child]
    return list(node.children)


def _name(node: NodeView) -> str:
    """Letters, digits and hyphens only."""
    name = node.name.lower()
    return name if name.replace("-", "").isalnum() and name.isascii() else "div"


def _text(view: DocumentView, node: NodeView) -> str:
    parent = view.nodes.get(node.parent)
    if parent is not None and parent.name.lower() == "style":
        return node.text.replace("<", "\\3c ")
    return str(escape(node.text))


def _attributes(node: NodeView) -> str:
    shown = []
    for name, value in node.attributes:
        lower = name.lower()
        plain = lower.replace("-", "").replace("_", "").isalnum() and lower.isascii()
        if (
            not plain
            or lower == "data-scrolled"
            or lower.startswith("on")
            or lower in _LEADS_ELSEWHERE
        ):
            continue
        shown.append(f' {lower}="{escape(value)}"')
    if node.scrolled != (0.0, 0.0):
        x, y = node.scrolled
        shown.append(f' data-scrolled="{x:g} {y:g}"')
    return "".join(shown)


def outline(view: DocumentView) -> str:
    """The document as it is, as indented text for people."""
    lines: list[str] = []
    stack = [(child, 0) for child in reversed(_children(view, view.root))]
    size = 0
    while stack and size < MOST_CHARACTERS // 4:
        node_id, depth = stack.pop()
        node = view.nodes.get(node_id)
        if node is None or (node.kind == "text" and not node.text.strip()):
            continue
        lines.append("  " * depth + _line(node))
        size += len(lines[-1])
        inner = [] if node.name in {"script", "style"} else list(node.children)
        stack.extend((child, depth + 1) for child in reversed(inner))
    if stack:
        lines.append("...")
    return "\n".join(lines)


def _children(view: DocumentView, node_id: str) -> tuple[str, ...]:
    node = view.nodes.get(node_id)
    return () if node is None else node.children


def _line(node: NodeView) -> str:
    match node.kind:
        case "text":
            return _short(" ".join(node.text.split()))
        case "comment":
            return f"<!--{_short(node.text)}-->"
        case "doctype":
            return "<!doctype html>"
        case "shadow-root" | "document":
            return f"#{node.kind}"
        case _:
            attributes = "".join(
                f' {name}="{_short(" ".join(value.split()))}"' if value else f" {name}"
                for name, value in node.attributes
            )
            return f"<{node.name}{attributes}>"


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:57]}..."
