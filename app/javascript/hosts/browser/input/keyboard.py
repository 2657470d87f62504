"""The keyboard: what a key makes a page hear, and what it does by default.

https://w3c.github.io/uievents/#events-keyboard-types
"""

from __future__ import annotations

from app.javascript.hosts.browser.dom import control_state
from app.javascript.hosts.browser.dom.content_editable import is_editing_host
from app.javascript.hosts.browser.dom.details import is_summary_for_its_details
from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.hyperlinks import is_hyperlink
from app.javascript.hosts.browser.dom.input_values import input_type
from app.javascript.hosts.browser.dom.submit_buttons import default_button, first_enabled_button
from app.javascript.hosts.browser.input.close_watchers import person_acted
from app.javascript.hosts.browser.input.date_fields import refuse_editing
from app.javascript.hosts.browser.input.editing_host import break_paragraph, type_into_host
from app.javascript.hosts.browser.input.focus import ARMED, focused_element
from app.javascript.hosts.browser.input.form_submission import (
    blocks_implicit_submission,
    submit_from,
    triggers_submission,
)
from app.javascript.hosts.browser.input.frame_input import refuse_in_frame
from app.javascript.hosts.browser.input.key_actions import key_down_action
from app.javascript.hosts.browser.input.pointer_events import click_element
from app.javascript.hosts.browser.input.scroll_keys import scroll_by_key
from app.javascript.hosts.browser.input.search_field import announce_search, is_search_field
from app.javascript.hosts.browser.input.select_popup import (
    is_open,
    open_popup,
    opens,
    press_in_popup,
)
from app.javascript.hosts.browser.input.text_field import (
    commit_change,
    insert_line_break,
    insert_text,
    is_editable,
    is_text_field,
)
from app.javascript.hosts.web.events.event import EventInit
from app.javascript.hosts.web.events.trusted import fire_event, make_event
from app.javascript.runtime.values import Value
from app.kernel.keyboard import MODIFIERS, Key

_ENTER, _SPACE = "Enter", " "


class Keyboard:
    """The one keyboard of a document; ``held`` are the modifiers that are down."""

    def __init__(self, document: DocumentObject) -> None:
        self._document = document
        self._realm = document.realm
        self._armed: ElementObject | None = None
        self.held: tuple[str, ...] = ()

    def down(self, key: Key) -> bool:
        """Press a key; whether it wrote something."""
        refuse_in_frame(focused_element(self._document), "a key")
        if key.key in MODIFIERS:
            self.held = (*self.held, key.key)
        if is_open(self._document):
            return press_in_popup(self._document, key.key, self._realm.agent.clock.now)
        person_acted(self._document, key.key)
        if not self._fire("keydown", key):
            return False
        target = self._target()
        focused = focused_element(self._document)
        refuse_editing(focused, key.key)
        opening = key.key == "F4" or ("Alt" in self.held and key.key in ("ArrowDown", "ArrowUp"))
        if focused is not None and opening and opens(focused):
            open_popup(self._document, focused)
            return False
        if not key.text:
            wrote = key_down_action(self._document, key, self.held)
            if not uses_key(focused, key.key):
                scroll_by_key(self._document, key.key, self.held)
            return wrote
        if key.key == _ENTER and focused is not None and is_hyperlink(focused):
            click_element(focused, trusted=True)  # without a keypress, as in Chromium
            return False
        if key.key == _SPACE and focused is not None and _clicks_on_space(focused):
            self._armed = focused
            self._hold_down(focused)
        if not self._fire("keypress", key, target):
            return False
        return self._write(key)

    def up(self, key: Key) -> None:
        """Let go of a key."""
        if key.key in MODIFIERS:
            self.held = tuple(each for each in self.held if each != key.key)
        if is_open(self._document):
            return
        armed, self._armed = self._armed, None
        goes_on = self._fire("keyup", key)
        if goes_on and armed is not None:
            self._hold_down(None)
        if goes_on and armed is not None and armed is focused_element(self._document):
            if input_type(armed) == "radio" and control_state.is_checked(armed):
                return  # as in Chromium
            click_element(armed, trusted=True)

    def _hold_down(self, element: ElementObject | None) -> None:
        """``:active`` from now on; where a listener prevents keyup, until the focus is lost."""
        self._document.page[ARMED] = element
        self._document.state_changed()

    def write(self, text: str) -> None:
        """Text that no key makes, as from an input method."""
        focused = focused_element(self._document)
        if focused is not None and is_text_field(focused):
            insert_text(focused, text)

    # -- events ----------------------------------------------------------------------------------

    def _target(self) -> ElementObject | None:
        return (
            focused_element(self._document)
            or self._document.body
            or self._document.document_element
        )

    def _fire(self, type_: str, key: Key, target: ElementObject | None = None) -> bool:
        target = target or self._target()
        if target is None:
            return True
        character = ord(key.text[0]) if type_ == "keypress" and key.text else 0
        code = character or key.key_code
        attributes: dict[str, Value] = {
            "key": key.key,
            "code": key.code,
            "location": 1.0 if key.key in MODIFIERS else 0.0,
            "keyCode": float(code),
            "charCode": float(character),
            "which": float(code),
            "repeat": False,
            "isComposing": False,
            "detail": 0.0,
            "altKey": "Alt" in self.held,
            "ctrlKey": "Control" in self.held,
            "metaKey": "Meta" in self.held,
            "shiftKey": "Shift" in self.held,
        }
        init = EventInit(bubbles=True, cancelable=True, composed=True)
        event = make_event(self._realm, "KeyboardEvent", type_, init, attributes)
        return fire_event(self._realm, event, target)

    # -- what writing keys do --------------------------------------------------------------------

    def _write(self, key: Key) -> bool:
        focused = focused_element(self._document)
        if key.key == _SPACE and not uses_key(focused, _SPACE):
            scroll_by_key(self._document, _SPACE, self.held)
        if focused is None:
            return False
        if key.key in (_ENTER, _SPACE) and opens(focused):
            open_popup(self._document, focused)
            return False
        if key.key == _ENTER:
            return self._enter(focused)
        if is_text_field(focused):
            return insert_text(focused, key.text)
        if is_editing_host(focused):
            return type_into_host(focused, key.text)
        return key_down_action(self._document, key, self.held)

    def _enter(self, focused: ElementObject) -> bool:
        if focused.is_named("textarea"):
            return insert_text(focused, "\n", "insertLineBreak")
        if is_editing_host(focused):
            return break_paragraph(focused)
        elif _clicks_on_enter(focused):
            click_element(focused, trusted=True)
        elif focused.is_named("input"):
            if is_editable(focused) and insert_line_break(focused):
                commit_change(focused)
            self._submit_implicitly(focused)
            if is_search_field(focused):
                announce_search(focused)
        return False

    def _submit_implicitly(self, field: ElementObject) -> None:
        """https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#implicit-submission"""
        form = control_state.form_owner(field)
        if form is None or (field.has("readonly") and not is_text_field(field)):
            return
        triggers = triggers_submission(field)
        button = default_button(form) if triggers else first_enabled_button(form)
        if button is not None:
            click_element(button, trusted=True)
        elif triggers and not blocks_implicit_submission(form):
            submit_from(form, None)


def _clicks_on_enter(element: ElementObject) -> bool:
    if element.is_named("button"):
        return True
    if element.is_named("input"):
        return input_type(element) in ("submit", "reset", "button", "image")
    return element.is_named("summary") and is_summary_for_its_details(element)


def uses_key(focused: ElementObject | None, key: str) -> bool:
    """Whether the focused element has a use of its own for a key that else scrolls."""
    if focused is None:
        return False
    if is_editing_host(focused):
        return True
    if is_text_field(focused):
        return focused.is_named("textarea") or not key.startswith("Page")
    if key == _SPACE:
        return _clicks_on_space(focused) or focused.is_named("select")
    chooses = focused.is_named("input") and input_type(focused) in ("radio", "range")
    return chooses or focused.is_named("select")


def _clicks_on_space(element: ElementObject) -> bool:
    if element.is_named("button"):
        return True
    if element.is_named("input"):
        kinds = ("submit", "reset", "button", "image", "checkbox", "radio", "file", "color")
        return input_type(element) in kinds
    return element.is_named("summary") and is_summary_for_its_details(element)
