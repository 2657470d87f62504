"""Elements as the parser makes them: https://html.spec.whatwg.org/multipage/parsing.html#create-an-element-for-the-token"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from app.javascript.hosts.browser.dom.attributes import set_attribute
from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.dom_agent import dom_agent
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.images import source_changed
from app.javascript.hosts.browser.dom.inline_handlers import HANDLER_PLACE, adopt_parsed_handlers
from app.javascript.hosts.browser.dom.namespaces import Namespace
from app.javascript.hosts.browser.dom.node_factory import create_element
from app.javascript.hosts.browser.dom.parsing import NAMESPACES, ParsedNode, parsed_attribute
from app.javascript.hosts.browser.dom.reactions import invoke_reactions
from app.javascript.hosts.browser.dom.toggle_events import details_made
from app.javascript.syntax.text import to_code_units

if TYPE_CHECKING:
    from app.javascript.hosts.browser.dom.page import Page


def create_for_token(
    source: ParsedNode,
    document: DocumentObject,
    clean_up: Callable[[], None],
    page: Page | None,
) -> ElementObject:
    """An element of the page, if it is one of it and not of what a script writes.

    https://html.spec.whatwg.org/multipage/parsing.html#create-an-element-for-the-token
    """
    attributes = source.attrs or {}
    name = to_code_units(source.name)
    namespace = NAMESPACES.get(source.namespace, Namespace.HTML)
    realm = document.realm
    agent = dom_agent(realm)
    synchronous = (
        agent.registry.look_up(namespace, name, attributes.get("is")) is not None
        and document.window is not None
    )
    if synchronous:
        clean_up()
    agent.queues.reactions_stack.append([])
    element = create_element(
        document,
        name,
        namespace,
        is_value=attributes.get("is"),
        synchronous_custom_elements=synchronous,
        doing="",
    )
    _note_parser(element, source, page)
    _append_attributes(element, attributes, synchronous=synchronous)
    details_made(element)
    if name == "img" and element.has("src"):
        source_changed(element, "src", None, element.attribute("src"))
    queue = agent.queues.reactions_stack.pop()
    if queue:
        invoke_reactions(realm, queue)
    return element


def _note_parser(element: ElementObject, source: ParsedNode, page: Page | None) -> None:
    """What an element remembers of being the parser's."""
    if element.local_name in {"script", "style"}:
        element.state["parser document"] = True
    if element.local_name == "script":
        element.state["force async"] = False
    if page is not None and any(key.startswith("on") for key in source.attrs or {}):
        element.state[HANDLER_PLACE] = lambda: page.end_of_tag(source)


def _append_attributes(
    element: ElementObject, attributes: Mapping[str, str | None], *, synchronous: bool
) -> None:
    """A custom element that is there already hears of each; another has them from the start."""
    for key, value in attributes.items():
        made = parsed_attribute(element, to_code_units(key), to_code_units(value or ""))
        if synchronous:
            set_attribute(element, made.name, made.value, made.namespace, made.prefix)
        else:
            made.element = element
            element.attributes[made.name] = made
    if not synchronous:
        adopt_parsed_handlers(element)


def end_of_style(element: ElementObject) -> None:
    """Its text is whole: https://html.spec.whatwg.org/multipage/semantics.html#update-a-style-block"""
    if element.state.pop("parser document", False):
        element.children_changed()
