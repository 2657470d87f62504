"""Which option of a select a key leads to.

https://html.spec.whatwg.org/multipage/form-elements.html#the-select-element leaves that to the
browser; these are Chromium's ways.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from app.javascript.hosts.browser.dom import control_state
from app.javascript.hosts.browser.dom.element import ElementObject

#: What is typed within this time belongs together.
_TYPED_TOGETHER_MS: Final = 1000.0
_TYPED: Final = "typed in select"
_PAGE: Final = 3
_STEPS: Final = {"ArrowUp": -1, "ArrowLeft": -1, "ArrowDown": 1, "ArrowRight": 1}
_PAGES: Final = {"PageUp": -1, "PageDown": 1}


class _Typed(NamedTuple):
    text: str
    at: float


def option_by_key(
    select: ElementObject, here: ElementObject | None, key: str
) -> ElementObject | None:
    """The option that a key moves to from ``here``; None where the key is not for that."""
    options = list(control_state.options_of(select))
    enabled = [each for each in options if not control_state.is_actually_disabled(each)]
    if not enabled:
        return None
    if key in ("Home", "End"):
        return enabled[0 if key == "Home" else -1]
    if key not in _STEPS and key not in _PAGES:
        return None
    step = _STEPS.get(key) or _PAGES[key]
    least = _PAGE if key in _PAGES else 1
    place = options.index(here) if here is not None and here in options else -1
    found = here
    way = options[place + 1 :] if step > 0 else options[: max(place, 0)][::-1]
    for passed, option in enumerate(way, 1):
        if not control_state.is_actually_disabled(option):
            found = option
            if passed >= least:
                break
    return found


def option_by_typing(
    select: ElementObject, here: ElementObject | None, character: str, now: float
) -> ElementObject | None:
    """The next option whose text begins with what was typed; the same letter goes round them."""
    kept = select.state.get(_TYPED)
    before = kept.text if isinstance(kept, _Typed) and now - kept.at <= _TYPED_TOGETHER_MS else ""
    typed = (before + character).lower()
    select.state[_TYPED] = _Typed(typed, now)
    goes_round = set(typed) == {character.lower()}
    prefix = character.lower() if goes_round else typed
    options = list(control_state.options_of(select))
    place = options.index(here) if here is not None and here in options else -1
    start = max(place + (1 if goes_round else 0), 0)
    for option in (*options[start:], *options[:start]):
        text = control_state.option_text(option).lower()
        if text.startswith(prefix) and not control_state.is_actually_disabled(option):
            return option
    return None
