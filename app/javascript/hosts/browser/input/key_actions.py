"""What keys that write nothing do by default: Tab, Escape, arrows and the like.

https://html.spec.whatwg.org/multipage/interaction.html
"""

from __future__ import annotations

from math import inf

from app.javascript.hosts.browser.dom import control_state
from app.javascript.hosts.browser.dom.content_editable import is_editing_host
from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.field_selections import keep_selection, kept_selection
from app.javascript.hosts.browser.dom.input_values import input_type, is_password
from app.javascript.hosts.browser.dom.selectedness import set_selected
from app.javascript.hosts.browser.input.close_watchers import close_watchers
from app.javascript.hosts.browser.input.editing_host import (
    delete_from_host,
    move_in_host,
)
from app.javascript.hosts.browser.input.focus import (
    change_focus,
    focused_element,
)
from app.javascript.hosts.browser.input.focusable import is_focusable
from app.javascript.hosts.browser.input.list_box import (
    announce_choice,
    choose_all,
    choose_up_to,
    moving_end,
)
from app.javascript.hosts.browser.input.pointer_events import click_element
from app.javascript.hosts.browser.input.search_field import clear_search, is_search_field
from app.javascript.hosts.browser.input.select_keys import option_by_key, option_by_typing
from app.javascript.hosts.browser.input.selecting import selects_all
from app.javascript.hosts.browser.input.sequential_focus import move_sequentially
from app.javascript.hosts.browser.input.spin_button import spin
from app.javascript.hosts.browser.input.text_field import (
    commit_change,
    delete,
    holds_selection,
    is_editable,
    is_text_field,
    selection_of,
    set_by_person,
    shown_text,
)
from app.javascript.hosts.browser.input.word_places import place_by_word
from app.javascript.hosts.unsupported import UnsupportedApi
from app.javascript.hosts.web.events.trusted import fire
from app.kernel.keyboard import Key

_TYPE_ONE = "Press the key without Control, as often as it takes."
_FAR = ("Home", "End", "PageUp", "PageDown")
_BACK = ("ArrowLeft", "Home", "ArrowUp")
#: With Control.
_BY_WORD = {
    "ArrowLeft": "word back", "ArrowRight": "word on", "Home": "beginning", "End": "end",
}  # fmt: skip
_STEPS = {"ArrowUp": -1, "ArrowLeft": -1, "ArrowDown": 1, "ArrowRight": 1}


def key_down_action(document: DocumentObject, key: Key, held: tuple[str, ...]) -> bool:
    """Whether the key wrote or took away something."""
    focused = focused_element(document)
    if key.key == "Tab":
        move_sequentially(document, backwards="Shift" in held)
        return False
    if key.key == "Escape":
        if focused is not None and is_search_field(focused) and clear_search(focused):
            return True
        close_watchers(document).process()
        return False
    if focused is None:
        return False
    _refuse_commands(focused, key.key, held)
    if key.key in ("Backspace", "Delete") and is_editing_host(focused):
        return delete_from_host(focused, forward=key.key == "Delete")
    if is_editing_host(focused):
        move_in_host(focused, key.key, held)
        return False
    if is_text_field(focused):
        return _edit(focused, key, held)
    if key.key in _STEPS or key.key in _FAR:
        _choose(document, focused, key.key, extends="Shift" in held)
    elif focused.is_named("select") and len(key.key) == 1:
        _press_letter(focused, key.key, held)
    return False


def _refuse_commands(focused: ElementObject, key: str, held: tuple[str, ...]) -> None:
    """What keys with Control do to a text beside what is modelled: undoing, words in hosts."""
    if "Control" not in held:
        return
    in_host = is_editing_host(focused)
    if key in ("ArrowLeft", "ArrowRight", "Backspace", "Delete") and in_host:
        raise UnsupportedApi(f"Control with {key} in an editable element", _TYPE_ONE)
    if key in ("ArrowUp", "ArrowDown") and "\n" in shown_text(focused) and is_text_field(focused):
        raise UnsupportedApi(f"Control with {key} in a field of several lines", _TYPE_ONE)
    is_changed = in_host or focused.state.get("edited by user")
    if key in ("z", "y") and is_changed and (in_host or is_text_field(focused)):
        raise UnsupportedApi("undoing by keys", "Call preventDefault in a listener of keydown.")
    if key == "x" and is_text_field(focused) and len(set(selection_of(focused))) > 1:
        raise UnsupportedApi("cutting by keys", "Select the text and press Delete.")


def _edit(field: ElementObject, key: Key, held: tuple[str, ...]) -> bool:
    by_word = "Control" in held
    if key.key in ("Backspace", "Delete"):
        return delete(field, forward=key.key == "Delete", by_word=by_word)
    if selects_all(key.key, held):
        _select_everything(field)
    elif not is_editable(field):
        return False
    elif by_word and key.key in _BY_WORD:
        _move_caret(field, _BY_WORD[key.key], extends="Shift" in held)
    elif key.key in ("ArrowLeft", "ArrowRight", "Home", "End"):
        _move_caret(field, key.key, extends="Shift" in held)
    elif key.key in ("ArrowUp", "ArrowDown"):
        if field.is_named("input") and input_type(field) == "number":
            spin(field, 1 if key.key == "ArrowUp" else -1)
        else:
            _move_caret(field, key.key, extends="Shift" in held)
    return False


def _select_everything(field: ElementObject) -> None:
    keep_selection(field, 0, len(shown_text(field)))
    if shown_text(field):
        fire(field.node_document.realm, field, "select", bubbles=True)


def _move_caret(field: ElementObject, key: str, *, extends: bool) -> None:
    if not holds_selection(field):
        return
    if field.is_named("input"):
        key = {"ArrowUp": "Home", "ArrowDown": "End"}.get(key, key)
    text, (start, end) = shown_text(field), selection_of(field)
    if extends:
        _extend(field, key)
    elif key in _BY_WORD.values():
        text = "x" * len(text) if is_password(field) else text
        moving = start if kept_selection(field)[2] == "backward" else end
        place = _place_after(text, moving, key)
        keep_selection(field, place, place)
    elif key in ("ArrowLeft", "ArrowRight") and start != end:
        place = start if key == "ArrowLeft" else end
        keep_selection(field, place, place)
    else:
        place = _place_after(text, start if key in _BACK else end, key)
        keep_selection(field, place, place)


def _extend(field: ElementObject, key: str) -> None:
    """With Shift, the end that moves goes on, and the page hears of what is selected."""
    start, end, direction = (*selection_of(field), kept_selection(field)[2])
    anchor, moving = (end, start) if direction == "backward" else (start, end)
    place = _place_after(shown_text(field), moving, key)
    way = "backward" if place < anchor else "forward" if place > anchor else ""
    keep_selection(field, min(anchor, place), max(anchor, place), way)
    if place not in (anchor, moving):
        fire(field.node_document.realm, field, "select", bubbles=True)


def _place_after(text: str, place: int, key: str) -> int:
    match key:
        case "ArrowLeft":
            return max(0, place - 1)
        case "ArrowRight":
            return min(len(text), place + 1)
        case "word back" | "word on":
            return place_by_word(text, place, forward=key == "word on")
        case "beginning":
            return 0
        case "end":
            return len(text)
        case "Home":
            return text.rfind("\n", 0, place) + 1
        case "ArrowUp":
            return _place_above(text, place)
        case "ArrowDown":
            return _place_below(text, place)
        case _:
            line_end = text.find("\n", place)
            return len(text) if line_end < 0 else line_end


def _place_above(text: str, here: int) -> int:
    """NOTE: All characters are taken to be as wide as each other, and lines not to wrap."""
    line_start = text.rfind("\n", 0, here) + 1
    if line_start == 0:
        return 0
    above = text.rfind("\n", 0, line_start - 1) + 1
    return min(above + here - line_start, line_start - 1)


def _place_below(text: str, here: int) -> int:
    line_end = text.find("\n", here)
    if line_end < 0:
        return len(text)
    column = here - text.rfind("\n", 0, here) - 1
    following = text.find("\n", line_end + 1)
    return min(line_end + 1 + column, len(text) if following < 0 else following)


def _choose(document: DocumentObject, focused: ElementObject, key: str, *, extends: bool) -> None:
    """Arrows in a group of radio buttons, a select, a range."""
    if focused.is_named("select"):
        _choose_option(focused, key, extends=extends and focused.has("multiple"))
    elif focused.is_named("input"):
        type_ = input_type(focused)
        if type_ == "range" and key in ("Home", "End"):
            _slide(focused, -inf if key == "Home" else inf)
        elif type_ == "range" and key in ("PageUp", "PageDown"):
            _slide(focused, _big_step(focused) * (1 if key == "PageUp" else -1))
        elif key not in _STEPS:
            return
        elif type_ == "radio":
            _next_radio(document, focused, _STEPS[key])
        elif type_ == "range":
            _slide(focused, -_STEPS[key] if key in ("ArrowUp", "ArrowDown") else _STEPS[key])


def _big_step(field: ElementObject) -> float:
    """How many steps make up a tenth of the range, as Chromium takes them."""
    low, high, step = (_number(field.attribute(name)) for name in ("min", "max", "step"))
    span = (100.0 if high is None else high) - (low or 0.0)
    return max(1.0, round(span / 10 / (step or 1.0)))


def _press_letter(select: ElementObject, letter: str, held: tuple[str, ...]) -> None:
    if selects_all(letter, held) and control_state.is_list_box(select):
        if choose_all(select):
            announce_choice(select)
    elif not set(held) - {"Shift"}:
        _find_option(select, letter)


def _find_option(select: ElementObject, character: str) -> None:
    selected = control_state.selected_options(select)
    now = select.node_document.realm.agent.clock.now
    found = option_by_typing(select, selected[0] if selected else None, character, now)
    if found is not None and found not in selected:
        set_selected(found, True)
        announce_choice(select)


def _next_radio(document: DocumentObject, focused: ElementObject, step: int) -> None:
    group = [each for each in control_state.radio_group(focused) if is_focusable(each)]
    if len(group) < 2 or focused not in group:
        return
    chosen = group[(group.index(focused) + step) % len(group)]
    change_focus(document, chosen)
    click_element(chosen, trusted=True)


def _choose_option(select: ElementObject, key: str, *, extends: bool) -> None:
    selected = control_state.selected_options(select)
    if control_state.is_list_box(select) and key in ("ArrowLeft", "ArrowRight"):
        return
    moving = moving_end(select)
    if moving is None and selected:
        moving = selected[0]
    option = option_by_key(select, moving, key)
    if option is None or option is moving:
        return
    if select.has("multiple"):
        options = list(control_state.options_of(select))
        enabled = [each for each in options if not control_state.is_actually_disabled(each)]
        choose_up_to(select, enabled, option, extends=extends)
    else:
        set_selected(option, True)
    announce_choice(select)


def _slide(field: ElementObject, direction: float) -> None:
    """A range goes so many steps up or down."""
    step, value = (
        _number(text) for text in (field.attribute("step"), control_state.value_of(field))
    )
    low, high = (_number(field.attribute(name)) for name in ("min", "max"))
    moved = (0.0 if value is None else value) + direction * (step or 1.0)
    moved = min(max(moved, 0.0 if low is None else low), 100.0 if high is None else high)
    if moved != value:
        set_by_person(field, f"{moved:.12g}")
        commit_change(field)


def _number(text: str | None) -> float | None:
    try:
        return float(text) if text else None
    except ValueError:
        return None
