"""Puts input into a page: activation, focus, validation, and the person in front of it."""

from __future__ import annotations

from collections.abc import Sequence

from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.field_selections import FIELD_SELECTED
from app.javascript.hosts.browser.dom.hooks import EVERY, DocumentHooks
from app.javascript.hosts.browser.dom.internals import watch_form_owners
from app.javascript.hosts.browser.dom.node import NodeObject
from app.javascript.hosts.browser.dom.selection import SELECTION_ENTERS
from app.javascript.hosts.browser.dom.submit_buttons import command_changed
from app.javascript.hosts.browser.dom.toggle_events import (
    details_attribute_changed,
    details_inserted,
)
from app.javascript.hosts.browser.event_loop import EventLoop
from app.javascript.hosts.browser.input import constraint_validation
from app.javascript.hosts.browser.input.activation import ElementActivation
from app.javascript.hosts.browser.input.autofocus import note_candidate
from app.javascript.hosts.browser.input.dialogs import (
    dialog_attribute_changed,
    dialog_removed,
    set_up_dialog,
)
from app.javascript.hosts.browser.input.field_selection import default_text_changed
from app.javascript.hosts.browser.input.focus import (
    blur_before_removal,
    blur_when_disabled,
    blur_when_hidden,
    blur_without_tab_index,
    field_selected,
    focus_host_of,
)
from app.javascript.hosts.browser.input.form_entries import form_entries
from app.javascript.hosts.browser.input.fragment_target import scroll_to, scroll_to_fragment
from app.javascript.hosts.browser.input.interfaces import MEMBERS
from app.javascript.hosts.browser.input.person import Person
from app.javascript.hosts.browser.input.popovers import popover_attribute_changed, popover_removed
from app.javascript.hosts.browser.input.viewport import viewport_of
from app.javascript.hosts.web.events.platform import platform_of
from app.javascript.runtime.describe import define_properties
from app.javascript.runtime.realm import Realm
from app.kernel.stimuli import Stimulus


def install_members(realm: Realm) -> None:
    """Once the interfaces of the DOM are there: what input adds to them."""
    for name, members in MEMBERS.items():
        define_properties(realm, realm.intrinsics[f"%{name}.prototype%"], members)


def install_behaviour(document: DocumentObject) -> None:
    """What the elements of a window's document do by themselves."""
    platform_of(document.realm).dispatcher.activation = ElementActivation(document.realm)
    document.page["is valid"] = constraint_validation.is_valid

    def will_remove(node: NodeObject) -> None:
        blur_before_removal(document, node)

    document.hooks.will_remove.append(will_remove)
    document.page[FIELD_SELECTED] = field_selected
    document.page[SELECTION_ENTERS] = focus_host_of
    document.hooks.attribute_steps["fieldset"].append(blur_when_disabled)
    document.hooks.attribute_steps[EVERY].append(blur_when_hidden)
    document.hooks.attribute_steps[EVERY].append(blur_without_tab_index)
    document.hooks.insertion_steps[EVERY].append(note_candidate)
    document.hooks.children_changed_steps["textarea"].append(default_text_changed)
    watch_form_owners(document.hooks, EVERY)
    _watch_what_opens(document.hooks)
    slots = document.realm.slots
    slots["form entries"] = lambda form, submitter: form_entries(document.realm, form, submitter)
    slots["padding_edge"] = lambda node: viewport_of(document).padding_edge(node)
    slots["layer_corner"] = lambda node: viewport_of(document).layer_corner(node)
    slots["scroll_offset"] = lambda: viewport_of(document).scroll_offset()
    slots["scroll to fragment"] = lambda fragment: scroll_to_fragment(document, fragment)
    slots["scroll page"] = lambda place: scroll_to(document, place)


def _watch_what_opens(hooks: DocumentHooks) -> None:
    hooks.attribute_steps["button"].append(command_changed)
    hooks.attribute_steps["details"].append(details_attribute_changed)
    hooks.insertion_steps["details"].append(details_inserted)
    hooks.attribute_steps["dialog"].append(dialog_attribute_changed)
    hooks.insertion_steps["dialog"].append(set_up_dialog)
    hooks.removing_steps["dialog"].append(dialog_removed)
    hooks.attribute_steps[EVERY].append(popover_attribute_changed)
    hooks.removing_steps[EVERY].append(popover_removed)


def begin_input(loop: EventLoop, document: DocumentObject, stimuli: Sequence[Stimulus]) -> None:
    """The page is loaded; a person begins to use it."""
    if stimuli:
        Person(loop, document, stimuli).begin()
