"""The focus: https://html.spec.whatwg.org/multipage/interaction.html#focus-processing-model"""

from __future__ import annotations

from typing import Final, NamedTuple

from app.javascript.hosts.browser.dom.attribute_numbers import parse_integer
from app.javascript.hosts.browser.dom.content_editable import editing_host_of
from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.dom_agent import dom_agent
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.fresh_layout import lay_out_for
from app.javascript.hosts.browser.dom.labels import labeled_control
from app.javascript.hosts.browser.dom.node import NodeObject
from app.javascript.hosts.browser.dom.selection import selection_of_document
from app.javascript.hosts.browser.input.date_fields import enter_otherwise
from app.javascript.hosts.browser.input.field_selection import select_all
from app.javascript.hosts.browser.input.focusable import delegate_of, is_focusable
from app.javascript.hosts.browser.input.selecting import follow_focus
from app.javascript.hosts.browser.input.text_field import commit_change
from app.javascript.hosts.browser.input.viewport import viewport_of
from app.javascript.hosts.web.events.event import EventInit
from app.javascript.hosts.web.events.event_target import EventTargetObject
from app.javascript.hosts.web.events.trusted import fire_event, make_event

#: What a document's page keeps: what has the focus, what it does not leave on its way to another
#: element, what is asked before it moves, once it has come to an element, and when it leaves the
#: page, and what answers whether the document has it.
FOCUSED: Final = "focused"
#: The control that the space bar holds down.
ARMED: Final = "armed by a key"
FOCUS_SHARED: Final = "focus shared"
FOCUS_MOVES: Final = "focus moves"
FOCUS_ENTERS: Final = "focus enters"
FOCUS_LEAVES: Final = "focus leaves"
HAS_FOCUS: Final = "has focus"
START: Final = "sequential focus navigation starting point"


def focused_element(document: DocumentObject) -> ElementObject | None:
    """What has the focus; None for the viewport."""
    found = document.page.get(FOCUSED)
    if isinstance(found, ElementObject) and found.connected:
        return found
    return None


def starting_point(document: DocumentObject) -> ElementObject | None:
    """What was focused or pressed last, while it is still there."""
    found = document.page.get(START)
    return found if isinstance(found, ElementObject) and found.connected else None


def focus(
    element: ElementObject,
    *,
    visible: bool = True,
    keeps_selection: bool = False,
    scrolls: bool = False,
) -> None:
    """https://html.spec.whatwg.org/multipage/interaction.html#focusing-steps"""
    target = delegate_of(element) or element
    if target.is_named("label") and not is_focusable(target):
        target = labeled_control(target) or target  # as in Chromium
    document = target.node_document
    focused = focused_element(document)
    if target.connected and focused is not target:
        lay_out_for(document, "focus()")
    if focused is target or is_focusable(target):
        change_focus(
            document, target, visible=visible, keeps_selection=keeps_selection, scrolls=scrolls
        )


def blur(element: ElementObject) -> None:
    """https://html.spec.whatwg.org/multipage/interaction.html#unfocusing-steps"""
    document = element.node_document
    focused = focused_element(document)
    if focused is element or (focused is not None and _host_of(focused) is element):
        lay_out_for(document, "blur()")
        change_focus(document, None)


def change_focus(
    document: DocumentObject,
    new: ElementObject | None,
    *,
    visible: bool = True,
    selects: bool = False,
    keeps_selection: bool = False,
    scrolls: bool = False,
) -> None:
    """With ``selects`` the text of a field is selected before anybody hears of it.

    With ``keeps_selection`` the document's selection stays where it is.
    https://html.spec.whatwg.org/multipage/interaction.html#focus-update-steps

    NOTE: As in Chromium, ``focusin`` and ``focusout`` come after ``focus`` and ``blur``, and a
    listener that moves the focus meanwhile has the last word.
    """
    moves = document.page.get(FOCUS_MOVES)
    if moves is not None:
        moves(new)
    old = focused_element(document)
    if old is new:
        return
    document.page[FOCUSED] = None
    document.page[ARMED] = None
    document.page[FOCUS_SHARED] = _shared(old, new)
    document.state_changed(lays_out=False)
    stays = old is None or _left(old, new)
    if not stays or new is None or not is_focusable(new):
        return
    document.page[FOCUSED] = new
    document.page[START] = new
    document.page["focus_visible"] = visible
    document.state_changed(lays_out=False)
    _entered(new, selects=selects, keeps_selection=keeps_selection)
    if scrolls:
        viewport_of(document).show_focused(new)
    _fire(new, "focus", old)
    if document.page[FOCUSED] is new:
        _fire(new, "focusin", old, bubbles=True)


def _left(old: ElementObject, new: ElementObject | None) -> bool:
    """Tell the element that had the focus; False when a listener gave it to another."""
    page = old.node_document.page
    commit_change(old)
    _fire(old, "blur", new)
    stays = page[FOCUSED] is None
    _fire(old, "focusout", new if stays else None, bubbles=True)
    return stays and page[FOCUSED] is None


def _entered(new: ElementObject, *, selects: bool, keeps_selection: bool) -> None:
    enters = new.node_document.page.get(FOCUS_ENTERS)
    if enters is not None:
        enters(new)
    enter_otherwise(new)
    if selects:
        select_all(new)
    if not keeps_selection:
        follow_focus(new)


def _shared(old: ElementObject | None, new: ElementObject | None) -> NodeObject | None:
    """What both are in: the focus does not leave it while it moves from one to the other."""
    around: NodeObject | None = None if new is None else old
    while around is not None and new is not None:
        if around.is_host_including_inclusive_ancestor_of(new):
            return around
        around = around.shadow_host() or around.parent
    return None


def _fire(
    element: ElementObject, type_: str, related: EventTargetObject | None, *, bubbles: bool = False
) -> None:
    realm = element.node_document.realm
    init = EventInit(bubbles=bubbles, cancelable=False, composed=True)
    fire_event(realm, make_event(realm, "FocusEvent", type_, init, None, related), element)


def blur_before_removal(document: DocumentObject, removed: NodeObject) -> None:
    """What is about to leave the document loses the focus, and hears of it, as in Chromium."""
    start = document.page.get(START)
    if isinstance(start, NodeObject) and removed.is_host_including_inclusive_ancestor_of(start):
        document.page[START] = Gap(removed.parent, removed.next_sibling)
    focused = document.page.get(FOCUSED)
    if isinstance(focused, ElementObject) and removed.is_host_including_inclusive_ancestor_of(
        focused
    ):
        lay_out_for(document, "the loss of the focus")
        change_focus(document, None)


def blur_when_hidden(element: ElementObject, name: str, old: str | None, new: str | None) -> None:
    """An element that is given ``hidden`` itself loses the focus at once, as in Chromium."""
    if name == "hidden" and old is None and new is not None:
        document = element.node_document
        if focused_element(document) is element:
            change_focus(document, None)


def blur_when_disabled(
    fieldset: ElementObject, name: str, old: str | None, new: str | None
) -> None:
    """A fieldset that is disabled takes the focus from its controls at once, as in Chromium."""
    if name == "disabled" and old is None and new is not None:
        focused = focused_element(fieldset.node_document)
        if focused is not None and fieldset.is_inclusive_ancestor_of(focused):
            _fix_up(fieldset.node_document)


def blur_without_tab_index(
    element: ElementObject, name: str, _old: str | None, new: str | None
) -> None:
    """What only its ``tabindex`` let have the focus loses both at once, as in Chromium."""
    if name == "tabindex" and parse_integer(new) is None:
        document = element.node_document
        if focused_element(document) is element and not is_focusable(element):
            change_focus(document, None)


def fix_up_focus(document: DocumentObject) -> None:
    """What cannot have the focus any more loses it, when the page is rendered.

    https://html.spec.whatwg.org/multipage/interaction.html#focus-fixup-step
    """
    focused = focused_element(document)
    if focused is not None and not is_focusable(focused):
        services = dom_agent(document.realm).services
        services.queue_task("DOM manipulation", "fix up the focus", lambda: _fix_up(document))


def _fix_up(document: DocumentObject) -> None:
    focused = focused_element(document)
    if focused is not None and not is_focusable(focused):
        change_focus(document, None)


def _is_in_closed_details(element: ElementObject) -> bool:
    """Chromium hears of that later: the content is locked, not gone."""
    return any(
        isinstance(each, ElementObject) and each.is_named("details") and not each.has("open")
        for each in element.inclusive_ancestors()
    )


# -- the selection -------------------------------------------------------------------------------


def field_selected(field: ElementObject) -> None:
    """A text field was given a selection: if it has the focus, it is the document's."""
    if focused_element(field.node_document) is field:
        selection_of_document(field.node_document).enter_field(field)


def focus_host_of(node: NodeObject) -> None:
    """As in Chromium, a selection that comes into an editable element takes the focus along."""
    host = editing_host_of(node)
    if host is not None and is_focusable(host):
        change_focus(host.node_document, host)


# -- where Tab goes on from -----------------------------------------------------------------------


def set_starting_point(document: DocumentObject, node: NodeObject) -> None:
    """A click moves the place from which Tab goes on."""
    document.page[START] = node


class Gap(NamedTuple):
    """Where a starting point was that left the document: in ``parent``, before ``following``."""

    parent: NodeObject | None
    following: NodeObject | None


def _host_of(element: ElementObject) -> NodeObject | None:
    return element.root().shadow_host()
