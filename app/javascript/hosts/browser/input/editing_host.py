"""Typing into an element with ``contenteditable``.

NOTE: The caret is an offset in the element's text: at its beginning after focus(), at its end after
a click. Enter and selecting by keys are refused.

https://w3c.github.io/editing/docs/execCommand/#editing-host
"""

from __future__ import annotations

from app.javascript.hosts.browser.dom.character_data import TextObject
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.mutation import append, replace_data
from app.javascript.hosts.browser.dom.node_factory import create_text
from app.javascript.hosts.browser.input.text_field import fire_input_event, fire_text_input
from app.javascript.hosts.unsupported import UnsupportedApi

_CARET = "caret"
_MOVING = ("ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End")
_ADVICE = "Prevent it in a listener and change the nodes yourself, or use a text area."


def type_into_host(host: ElementObject, text: str) -> bool:
    """A character at the caret; whether the page has seen something of it."""
    if not fire_input_event(host, "beforeinput", "insertText", text, cancelable=True):
        return False
    if not fire_text_input(host, text):
        return False
    node, offset = _place(host, _caret(host))
    if node is None:
        append(create_text(host.node_document, text), host)
    else:
        replace_data(node, offset, 0, text)
    host.state[_CARET] = _caret(host) + len(text)
    fire_input_event(host, "input", "insertText", text)
    return True


def delete_from_host(host: ElementObject, *, forward: bool) -> bool:
    """Backspace and Delete, one code unit."""
    caret = _caret(host) - (0 if forward else 1)
    input_type = "deleteContentForward" if forward else "deleteContentBackward"
    if not fire_input_event(host, "beforeinput", input_type, None, cancelable=True):
        return False
    if not 0 <= caret < _length(host):
        return False
    node, offset = _place(host, caret + 1)
    if node is not None:
        replace_data(node, offset - 1, 1, "")
    host.state[_CARET] = caret
    fire_input_event(host, "input", input_type, None)
    return True


def break_paragraph(host: ElementObject) -> None:
    """Enter: a listener can prevent it, else the run stops."""
    if fire_input_event(host, "beforeinput", "insertParagraph", None, cancelable=True):
        raise UnsupportedApi("Enter in an editable element", _ADVICE)


def refuse_selecting(key: str, held: tuple[str, ...]) -> None:
    """Stops the run at keys that select: nothing is selected here."""
    selects_all = key.lower() == "a" and {"Control", "Meta"} & set(held)
    if selects_all or (key in _MOVING and "Shift" in held):
        raise UnsupportedApi("selecting by keys in an editable element", _ADVICE)


def move_caret_of_host(host: ElementObject, key: str) -> None:
    """NOTE: The text is taken to be one line."""
    caret = {
        "ArrowLeft": _caret(host) - 1,
        "ArrowRight": _caret(host) + 1,
        "Home": 0,
        "ArrowUp": 0,
        "End": _length(host),
        "ArrowDown": _length(host),
    }.get(key, _caret(host))
    host.state[_CARET] = max(0, min(caret, _length(host)))


def caret_to_end_of_host(host: ElementObject) -> None:
    host.state[_CARET] = _length(host)


def _caret(host: ElementObject) -> int:
    return min(int(host.state.get(_CARET, 0)), _length(host))


def _texts(host: ElementObject) -> list[TextObject]:
    return [node for node in host.descendants() if isinstance(node, TextObject)]


def _length(host: ElementObject) -> int:
    return sum(len(node.data) for node in _texts(host))


def _place(host: ElementObject, caret: int) -> tuple[TextObject | None, int]:
    """The text node at an offset, and where in it; the one that ends there rather than the next."""
    for node in _texts(host):
        if caret <= len(node.data):
            return node, caret
        caret -= len(node.data)
    return None, 0
