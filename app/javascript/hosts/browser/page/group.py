"""The DOM as a group of interfaces, made when the program first touches one of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, cast

from app.javascript.hosts.browser.css import style_declaration
from app.javascript.hosts.browser.css.inline_style import INLINE_STYLE_MEMBERS
from app.javascript.hosts.browser.css.missing_images import install_missing_images
from app.javascript.hosts.browser.css.style_blocks import install_sheet_elements
from app.javascript.hosts.browser.dom import control_state, selectedness
from app.javascript.hosts.browser.dom.custom_elements import CustomElementRegistry
from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.dom_agent import (
    WINDOW_DOCUMENT,
    DomAgent,
    DomServices,
    dom_agent,
)
from app.javascript.hosts.browser.dom.dom_trace import DocumentTrace
from app.javascript.hosts.browser.dom.images import install_images
from app.javascript.hosts.browser.dom.inline_handlers import (
    EXTRA_EVENTS,
    GLOBAL_EVENTS,
    install_inline_handlers,
)
from app.javascript.hosts.browser.dom.interfaces import (
    attributes,
    character_data,
    constructors,
    custom_elements,
    document,
    element,
    element_internals,
    fragment,
    html_element,
    html_elements,
    lists,
    mutation_observer,
    node,
    ranges,
    selection,
    svg_elements,
    traversal,
)
from app.javascript.hosts.browser.dom.interfaces.document_tree import give_location
from app.javascript.hosts.browser.dom.links import link
from app.javascript.hosts.browser.dom.named_elements import WindowDocumentObject
from app.javascript.hosts.browser.dom.node_factory import create_element, prototype_of
from app.javascript.hosts.browser.dom.unsupported_members import refuse_what_is_missing
from app.javascript.hosts.browser.input import validity_state
from app.javascript.hosts.browser.input.page_input import install_behaviour, install_members
from app.javascript.hosts.browser.page.inspected import install_inspection
from app.javascript.hosts.browser.session.base_url import install_base_elements
from app.javascript.hosts.browser.task_queue import TaskSource
from app.javascript.hosts.web.events.event_target_interface import event_handler
from app.javascript.hosts.web.events.platform import platform_of
from app.javascript.hosts.web.lazy_globals import Group, ensure
from app.javascript.runtime.describe import define_properties
from app.javascript.runtime.function import NativeFunction
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.property import DataProperty
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value, WellKnownSymbol

if TYPE_CHECKING:
    from app.javascript.hosts.browser.host import BrowserHost
    from app.javascript.hosts.web.platform import WebPlatform

_DESCRIPTIONS: Final = (
    *node.DESCRIPTIONS,
    *character_data.DESCRIPTIONS,
    *fragment.DESCRIPTIONS,
    *attributes.DESCRIPTIONS,
    *element.DESCRIPTIONS,
    *document.DESCRIPTIONS,
    *html_element.DESCRIPTIONS,
    *lists.DESCRIPTIONS,
    *html_elements.DESCRIPTIONS,
    *svg_elements.DESCRIPTIONS,
    *style_declaration.DESCRIPTIONS,
    *custom_elements.DESCRIPTIONS,
    *element_internals.DESCRIPTIONS,
    *mutation_observer.DESCRIPTIONS,
    *traversal.DESCRIPTIONS,
    *ranges.DESCRIPTIONS,
    *selection.DESCRIPTIONS,
    *constructors.DESCRIPTIONS,
    *validity_state.DESCRIPTIONS,
)
_HANDLED: Final = ("Document", "HTMLElement", "SVGElement", "MathMLElement")


_CHILD: Final = ("after", "before", "remove", "replaceWith")
_PARENT: Final = ("append", "prepend", "replaceChildren")
_UNSCOPABLE: Final = {
    "Element": (*_CHILD, *_PARENT, "slot"),
    "CharacterData": _CHILD,
    "DocumentType": _CHILD,
    "Document": (*_PARENT, "fullscreen"),
    "DocumentFragment": _PARENT,
}


def _after(realm: Realm) -> None:
    lists.finish(realm)
    element_internals.finish(realm)
    handlers = [event_handler(name) for name in GLOBAL_EVENTS]
    for name in _HANDLED:
        define_properties(realm, realm.intrinsics[f"%{name}.prototype%"], handlers)
    for name, events in EXTRA_EVENTS.items():
        own = [event_handler(event) for event in events]
        define_properties(realm, realm.intrinsics[f"%{name}.prototype%"], own)
    for name, members in INLINE_STYLE_MEMBERS.items():
        define_properties(realm, realm.intrinsics[f"%{name}.prototype%"], members)
    install_members(realm)
    for name, hidden in _UNSCOPABLE.items():
        _hide_from_with(realm, name, hidden)
    agent_of(realm)
    refuse_what_is_missing(realm)
    install_inspection(realm)


def _hide_from_with(realm: Realm, name: str, hidden: tuple[str, ...]) -> None:
    """https://webidl.spec.whatwg.org/#Unscopable"""
    names = JSObject(None)
    for each in hidden:
        names.properties[each] = True
    prototype = realm.intrinsics[f"%{name}.prototype%"]
    prototype.properties[WellKnownSymbol.UNSCOPABLES] = DataProperty(names, False, False, True)


def agent_of(realm: Realm) -> DomAgent:
    """The window agent's part in the DOM, made with its document when it is first asked for."""
    if "dom" not in realm.slots:
        make_document(realm)
    return dom_agent(realm)


def make_document(realm: Realm) -> DocumentObject:
    """The window's document: empty but for its three elements, until a page is loaded into it.

    One that was there before is a window's document no more.
    """
    host = cast("BrowserHost", realm.slots["host"])
    made = WindowDocumentObject(prototype_of(realm, "HTMLDocument"), realm)
    give_location(realm, made)
    made.window = platform_of(realm).global_target
    web = cast("WebPlatform", realm.slots["web"])
    made.url = host.url
    made.page["base url"] = lambda: web.base_url or made.url
    made.page["resolve url"] = lambda address: _resolve(realm, address)
    made.page["scripting is disabled"] = not host.scripts_allowed
    realm.slots["dom"] = _dom_agent(host, made)
    recorder = realm.agent.recorder
    if recorder.details:
        trace = DocumentTrace(made, recorder, host.container)
        made.hooks.observers.append(trace)
        made.page["trace"] = trace
    _install_elements(made)
    realm.slots["document made"](realm, made)
    host.install_frames(host, made)
    if host.page is None:
        fill_empty_document(made)
        host.add_page_loader()
    return made


def _install_elements(made: DocumentObject) -> None:
    """What elements do by themselves when they, or their attributes, come and go."""
    install_inline_handlers(made)
    install_behaviour(made)
    install_base_elements(made)
    install_images(made)
    install_missing_images(made)
    install_sheet_elements(made)
    hooks = made.hooks
    hooks.attribute_steps["input"].append(control_state.input_attribute_changed)
    hooks.insertion_steps["input"].append(control_state.join_radio_group)
    hooks.attribute_steps["option"].append(selectedness.option_attribute_changed)
    hooks.attribute_steps["select"].append(selectedness.select_attribute_changed)
    hooks.insertion_steps["option"].append(selectedness.option_inserted)
    hooks.removing_steps["input"].append(control_state.leave_radio_group)
    for name in ("option", "optgroup"):
        hooks.removing_steps[name].append(selectedness.options_removed)


def _dom_agent(host: BrowserHost, document: DocumentObject) -> DomAgent:
    """A window keeps its registry; what all windows share is the top one's."""
    services = DomServices(
        host.loop.microtask_queue.enqueue,
        lambda source, label, steps: _queue(host, source, label, steps),
        lambda function, arguments, this: _call(host, function, arguments, this),
        host.report_exception,
        host.clean_up_after_running_callback,
    )
    before: DomAgent | None = host.realm.slots.get("dom")
    if before is not None:
        before.document.window = None
        return DomAgent(services, document, before.registry, before.queues)
    if host.top is host:
        return DomAgent(services, document, CustomElementRegistry())
    return DomAgent(services, document, CustomElementRegistry(), dom_agent(host.top.realm).queues)


def _resolve(realm: Realm, address: str) -> str:
    """An address against the page's; the text itself where it is none."""
    from app.javascript.hosts.web.url.chromium_url import (  # noqa: PLC0415
        chromium_url,  # few pages have addresses
    )

    found = chromium_url(address, dom_agent(realm).document.page["base url"]())
    return address if found is None else str(found.href)


def _call(host: BrowserHost, function: JSObject, arguments: list[Value], this: Value) -> None:
    """Microtasks run after it when nothing is left on the stack, as while parsing."""
    host.call(function, arguments, this)
    host.clean_up_after_running_callback()


def _queue(host: BrowserHost, source: str, label: str, steps: Callable[[], None]) -> None:
    host.loop.queue_task(TaskSource(source), label, steps, span=host.agent.recorder.here)


def _document(realm: Realm) -> Value:
    return agent_of(realm).document


def _registry(realm: Realm) -> Value:
    prototype = prototype_of(realm, "CustomElementRegistry")
    return custom_elements.CustomElementRegistryObject(prototype, agent_of(realm).registry)


DOM: Final = Group(
    "dom",
    tuple(described.name for described in _DESCRIPTIONS if described.is_global),
    _DESCRIPTIONS,
    (),
    {
        "document": _document,
        "customElements": _registry,
        "getSelection": lambda realm: NativeFunction(
            realm, "getSelection", 0, selection.get_window_selection
        ),
        **constructors.NAMED,
    },
    _after,
    read_only=("customElements",),
    unforgeable=("document",),
)


def install_document(realm: Realm) -> None:
    """Whoever asks for the window's document gets it; without a page it has its three elements."""
    realm.slots[WINDOW_DOCUMENT] = lambda: _made_with_interfaces(realm)


def _made_with_interfaces(realm: Realm) -> DocumentObject:
    ensure(realm, DOM)
    return dom_agent(realm).document


def fill_empty_document(made: DocumentObject) -> None:
    """``<html><head></head><body></body></html>``, for a script that came without a page."""
    html = create_element(made, "html")
    for name in ("head", "body"):
        link(create_element(made, name), html, None)
    link(html, made, None)
    for observer in made.hooks.observers:
        observer.nodes_inserted([html])
