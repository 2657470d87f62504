"""What tells how far the loading of a page is: its readiness, and the events of the end.

https://html.spec.whatwg.org/multipage/parsing.html#the-end
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from app.javascript.hosts.browser.dom.document import DocumentObject, ReadyState
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.web.events.event import EventInit, create_event
from app.javascript.hosts.web.events.event_target import EventTargetObject
from app.javascript.hosts.web.events.platform import platform_of
from app.javascript.hosts.web.events.trusted import fire, make_event
from app.javascript.runtime.values import Value
from app.trace.spec import SpecRef, Standard
from app.trace.steps import ReadinessChanged

THE_END = SpecRef(Standard.HTML, "parsing.html#the-end")
#: What Chromium was seen to take between the last script of a small page and its second task: a
#: timer of 1 ms that the page has set is due then, one of 2 ms on a busy machine only.
_LOADING_MS: Final = 1.4


def take_loading_time(document: DocumentObject) -> None:
    """The main thread is busy with the end of a page; frames are part of theirs."""
    realm = document.realm
    if not realm.slots["host"].label:
        clock = realm.agent.clock
        clock.advance_to(clock.now + _LOADING_MS)


def set_readiness(
    document: DocumentObject, state: ReadyState, clean_up: Callable[[], None]
) -> None:
    """https://html.spec.whatwg.org/multipage/dom.html#update-the-current-document-readiness"""
    document.ready_state = state
    realm = document.realm
    frame: str = realm.slots["host"].label
    record = realm.agent.recorder.record
    record(ReadinessChanged, state=state.value, frame=frame, span=None, spec=THE_END)
    fire_of_page(document, "readystatechange", document, clean_up)


def fire_of_page(
    document: DocumentObject,
    type_: str,
    target: EventTargetObject,
    clean_up: Callable[[], None],
    *,
    bubbles: bool = False,
) -> None:
    """At the document or its window; ``clean_up`` performs a microtask checkpoint before."""
    realm = document.realm
    clean_up()
    if type_ == "pageshow":
        facts: dict[str, Value] = {"persisted": False}
        event = make_event(realm, "PageTransitionEvent", type_, EventInit(), facts)
    else:
        event = create_event(realm, "Event", type_, {}, EventInit(bubbles=bubbles))
    if type_ in ("load", "pageshow"):
        event.attributes["legacy target"] = document
    platform_of(realm).fire(event, target)


def tell_vector_images(document: DocumentObject) -> None:
    """Outermost ``svg`` elements hear of ``load``, before the window does.

    https://svgwg.org/svg2-draft/interact.html#LoadEvent
    """
    for node in list(document.descendants()):
        if isinstance(node, ElementObject) and _is_svg(node) and not _is_svg(node.parent):
            fire(document.realm, node, "load")


def _is_svg(node: object) -> bool:
    return isinstance(node, ElementObject) and not node.is_html and node.local_name == "svg"
