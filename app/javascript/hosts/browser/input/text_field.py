"""Text fields: their value as a person edits it, the caret, and when it counts as changed.

What a number field shows and what its value is can differ: ``raw`` is what it shows.

https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#textFieldSelection
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.javascript.hosts.browser.dom import control_state
from app.javascript.hosts.browser.dom.attribute_numbers import parse_non_negative
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.field_selections import keep_selection, kept_selection
from app.javascript.hosts.browser.dom.input_values import input_type, is_password, sanitized
from app.javascript.hosts.browser.dom.selection import selection_of_document
from app.javascript.hosts.browser.input.word_places import next_word_end, word_start_before
from app.javascript.hosts.web.events.event import EventInit
from app.javascript.hosts.web.events.event_path import is_heard
from app.javascript.hosts.web.events.trusted import fire, fire_event, make_event
from app.javascript.runtime.array import create_array_from_list
from app.javascript.runtime.values import NULL, Value

_TEXT_TYPES = frozenset({"text", "search", "tel", "url", "email", "password", "number"})
_NUMBER_CHARACTERS = frozenset("0123456789+-.eE")
_BEGUN = re.compile(r"-?\d+\.")
_BEFORE_EDIT = "value before edit"


def is_text_field(element: ElementObject) -> bool:
    """Whether a person types into it."""
    if element.is_named("textarea"):
        return True
    return element.is_named("input") and input_type(element) in _TEXT_TYPES


def is_editable(element: ElementObject) -> bool:
    """https://html.spec.whatwg.org/multipage/input.html#concept-input-mutable"""
    return (
        is_text_field(element)
        and not element.has("readonly")
        and not control_state.is_actually_disabled(element)
    )


def shown_text(element: ElementObject) -> str:
    """What stands in the field."""
    value = control_state.value_of(element)
    raw = element.state.get("raw")
    if isinstance(raw, str) and sanitized(element, _typed(element, raw)) == value:
        return raw
    return value


# -- the caret -----------------------------------------------------------------------------------


def selection_of(element: ElementObject) -> tuple[int, int]:
    """Start and end, within the text."""
    length = len(shown_text(element))
    start, end, _direction = kept_selection(element)
    return min(start, length), min(end, length)


def direction_of(element: ElementObject) -> str:
    """NOTE: Chromium has no selection without a direction."""
    return "backward" if kept_selection(element)[2] == "backward" else "forward"


def _typed(element: ElementObject, text: str) -> str:
    """What stands for a value: of a number whose fraction is still to come, the number."""
    is_number = element.is_named("input") and input_type(element) == "number"
    return text[:-1] if is_number and _BEGUN.fullmatch(text) else text


# -- editing -------------------------------------------------------------------------------------


def holds_selection(field: ElementObject) -> bool:
    """Whether keys go to its text: a program may have selected something outside of it."""
    selection = selection_of_document(field.node_document)
    return selection.range is None or selection.field is field


def insert_text(element: ElementObject, text: str, input_type: str = "insertText") -> bool:
    """Type some text over the selection; whether the page has seen something of it.

    https://w3c.github.io/input-events/#interface-InputEvent-Attributes
    """
    if not holds_selection(element):
        return False
    data = None if input_type == "insertLineBreak" else text
    if not fire_input_event(element, "beforeinput", input_type, data, cancelable=True):
        return False
    if not fire_text_input(element, text):
        return False
    if not is_editable(element):
        return False
    start, end = selection_of(element)
    old = shown_text(element)
    text = _accepted(element, text, len(old) - (end - start))
    if not text:
        if start == end:
            return False
        data = None  # what was selected is gone all the same
    edit_by_user(element, old[:start] + text + old[end:], start + len(text))
    fire_input_event(element, "input", input_type, data)
    return True


def insert_line_break(element: ElementObject) -> bool:
    """Enter in a field of one line is only an announcement; False when a listener cancelled it."""
    return fire_input_event(element, "beforeinput", "insertLineBreak", None, cancelable=True)


def delete(element: ElementObject, *, forward: bool, by_word: bool = False) -> bool:
    """Backspace and Delete: the selection, or one character, with Control a word."""
    if not is_editable(element) or not holds_selection(element):
        return False
    old, (start, end) = shown_text(element), selection_of(element)
    what = "Word" if by_word and start == end else "Content"
    if what == "Word":
        words = "x" * len(old) if is_password(element) else old  # its words are not told apart
        other = next_word_end(words, start) if forward else word_start_before(words, start)
        start, end = min(start, other), max(end, other)
    elif start == end:
        start, end = _next_character(old, start) if forward else _previous_character(old, start)
    input_type = f"delete{what}{'Forward' if forward else 'Backward'}"
    goes_on = fire_input_event(element, "beforeinput", input_type, None, cancelable=True)
    if start == end or not goes_on:
        return False
    edit_by_user(element, old[:start] + old[end:], start)
    fire_input_event(element, "input", input_type, None)
    return True


def _previous_character(text: str, place: int) -> tuple[int, int]:
    pair = place >= 2 and "\ud800" <= text[place - 2] <= "\udbff"
    return max(0, place - (2 if pair else 1)), place


def _next_character(text: str, place: int) -> tuple[int, int]:
    pair = place < len(text) and "\ud800" <= text[place] <= "\udbff"
    return place, min(len(text), place + (2 if pair else 1))


def _accepted(element: ElementObject, text: str, length_without: int) -> str:
    """What of a text the field takes."""
    if element.is_named("input"):
        text = text.replace("\n", " ")
        if input_type(element) == "number":
            text = "".join(each for each in text if each in _NUMBER_CHARACTERS)
    most = parse_non_negative(element.attribute("maxlength"))
    if most is not None:
        text = text[: max(0, most - length_without)]
    return text


def edit_by_user(element: ElementObject, text: str, caret: int) -> None:
    """The field holds another text, and the caret stands there; nobody is told."""
    element.state.setdefault(_BEFORE_EDIT, control_state.value_of(element))
    control_state.set_value(element, _typed(element, text))
    element.state["raw"] = text
    element.state["edited by user"] = True
    keep_selection(element, caret, caret)


def fire_input_event(
    element: ElementObject,
    type_: str,
    input_type: str,
    data: str | None,
    *,
    cancelable: bool = False,
    target_ranges: Sequence[Value] = (),
) -> bool:
    """https://w3c.github.io/input-events/#event-type-input; ``data`` None for null."""
    realm = element.node_document.realm
    init = EventInit(bubbles=True, cancelable=cancelable, composed=True)
    attributes: dict[str, Value] = {
        "inputType": input_type,
        "data": NULL if data is None else data,
        "view": NULL,
        "detail": 0.0,
    }
    if target_ranges:
        attributes["targetRanges"] = create_array_from_list(realm, list(target_ranges))
    return fire_event(realm, make_event(realm, "InputEvent", type_, init, attributes), element)


def fire_text_input(element: ElementObject, text: str) -> bool:
    """https://w3c.github.io/uievents/#legacy-textevent-events"""
    if not is_heard(element, "textInput"):
        return True
    realm = element.node_document.realm
    init = EventInit(bubbles=True, cancelable=True, composed=True)
    event = make_event(realm, "TextEvent", "textInput", init, {"data": text})
    return fire_event(realm, event, element)


def set_by_person(element: ElementObject, text: str) -> None:
    """Something that a person did gives the control another value; ``change`` comes later.

    NOTE: As in Chromium nothing is fired where it is the value of before.
    """
    before = control_state.value_of(element)
    control_state.set_value(element, text)
    if control_state.value_of(element) == before:
        return
    element.state.setdefault(_BEFORE_EDIT, before)
    element.state.pop("raw", None)
    element.state["edited by user"] = True
    fire(element.node_document.realm, element, "input", bubbles=True, composed=True)


# -- commitment ----------------------------------------------------------------------------------


def commit_change(element: ElementObject) -> None:
    """Fire ``change`` if a person has edited the value and it is another one now.

    https://html.spec.whatwg.org/multipage/input.html#event-input-change
    """
    before = element.state.pop(_BEFORE_EDIT, None)
    if before is not None and before != control_state.value_of(element):
        element.state["user validity"] = True
        fire(element.node_document.realm, element, "change", bubbles=True)
