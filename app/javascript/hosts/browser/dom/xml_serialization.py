"""From nodes to XML: https://w3c.github.io/DOM-Parsing/#xml-serialization

NOTE: Prefixes stay as they are; only default namespaces are declared.
"""

from __future__ import annotations

from app.javascript.hosts.browser.dom.character_data import TextObject
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.late_style import synchronize_all_attributes
from app.javascript.hosts.browser.dom.namespaces import Namespace
from app.javascript.hosts.browser.dom.node import NodeObject
from app.javascript.hosts.browser.dom.serialization import VOID_ELEMENTS, contents_of, markup_of

_Waiting = tuple[NodeObject, str | None] | str


def xml_text(node: NodeObject) -> str:
    """The node and what is in it; iteratively, since a tree can be deeper than a stack."""
    parts: list[str] = []
    stack: list[_Waiting] = [(node, None)]
    while stack:
        entry = stack.pop()
        if isinstance(entry, str):
            parts.append(entry)
            continue
        each, namespace = entry
        if isinstance(each, ElementObject):
            children = list(contents_of(each).child_nodes())
            _open(each, namespace, parts, empty=not children)
            if not children:
                continue
            namespace = each.namespace
            stack.append(f"</{each.qualified_name}>")
        else:
            parts.append(_escaped(each.data) if isinstance(each, TextObject) else markup_of(each))
            children = list(each.child_nodes())
        stack.extend((child, namespace) for child in reversed(children))
    node.node_document.realm.agent.budget.check_string_length(sum(map(len, parts)))
    return "".join(parts)


def _open(element: ElementObject, namespace: str | None, parts: list[str], *, empty: bool) -> None:
    parts.append(f"<{element.qualified_name}")
    if element.namespace != namespace and element.prefix is None and not element.has("xmlns"):
        parts.append(f' xmlns="{element.namespace or ""}"')
    synchronize_all_attributes(element)
    parts.extend(
        f' {attribute.name}="{_escaped(attribute.value, quoted=True)}"'
        for attribute in element.attributes.values()
    )
    if not empty:
        parts.append(">")
    elif element.namespace != Namespace.HTML:
        parts.append("/>")
    elif element.local_name in VOID_ELEMENTS:
        parts.append(" />")
    else:
        parts.append(f"></{element.qualified_name}>")


def _escaped(text: str, *, quoted: bool = False) -> str:
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    if quoted:
        text = text.replace('"', "&quot;").replace("\t", "&#9;")
        text = text.replace("\n", "&#xA;").replace("\r", "&#xD;")
    return text
