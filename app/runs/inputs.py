"""Inputs as people write them, a JSON list of ``{"click": "#b"}`` and so on, to stimuli and back.

Each entry has exactly one of the actions below, and may have ``"time"``, milliseconds since the
page began. Without, it comes once the page has been idle for 350 ms after the entry before.
"""

import json
from collections.abc import Callable, Sequence
from json.decoder import JSONDecoder
from typing import Any

from app.kernel.keyboard import parse_chord
from app.kernel.stimuli import (
    Click,
    DoubleClick,
    Hover,
    Press,
    Resize,
    Scroll,
    Stimulus,
    TypeText,
)
from app.runs.json_places import past_white_space, place_of
from app.runs.problems import RequestProblem

MAX_STIMULI = 200
MAX_SELECTOR = 1_000
MAX_TEXT = 2_000
MAX_TIME_MS = 600_000.0
MAX_INPUTS_BYTES = 256 * 1024

_FAR = 100_000.0
_LARGEST = 10_000.0
_EXAMPLE = 'write a list such as [{"click": "#button"}, {"press": "Enter"}]'


def parse_inputs(text: str) -> tuple[Stimulus, ...]:
    """The stimuli of an inputs file.

    Raises RequestProblem that names line, column, what is wrong and what to write.
    """
    if len(text) > MAX_INPUTS_BYTES:
        raise RequestProblem("inputs", f"more than {MAX_INPUTS_BYTES:,} characters")
    try:
        return tuple(_stimulus_at(text, start, entry) for start, entry in _entries(text))
    except json.JSONDecodeError as error:
        place = f"{error.lineno}:{error.colno}"
        raise RequestProblem("inputs", f"{place}: not JSON: {error.msg}; {_EXAMPLE}") from None
    except RecursionError:
        raise RequestProblem("inputs", f"nested too deeply; {_EXAMPLE}") from None


def _entries(text: str) -> list[tuple[int, Any]]:
    """The entries of the list, each with its offset."""
    decoder = JSONDecoder()
    start = past_white_space(text, 0)
    if text[start : start + 1] != "[":
        json.loads(text)
        raise RequestProblem("inputs", f"{place_of(text, start)}: not a list; {_EXAMPLE}")
    entries: list[tuple[int, Any]] = []
    place = past_white_space(text, start + 1)
    while text[place : place + 1] != "]":
        entry, end = decoder.raw_decode(text, place)
        entries.append((place, entry))
        place = past_white_space(text, end)
        if text[place : place + 1] == ",":
            place = past_white_space(text, place + 1)
            if text[place : place + 1] == "]":
                raise json.JSONDecodeError("a comma before the end of the list", text, place)
        elif text[place : place + 1] != "]":
            raise json.JSONDecodeError("expected a comma or the end of the list", text, place)
        if len(entries) > MAX_STIMULI:
            raise RequestProblem("inputs", f"more than {MAX_STIMULI} inputs")
    if past_white_space(text, place + 1) != len(text):
        raise json.JSONDecodeError("something after the list", text, place + 1)
    return entries


def _stimulus_at(text: str, offset: int, entry: Any) -> Stimulus:
    try:
        return stimulus_of(entry)
    except RequestProblem as problem:
        raise RequestProblem("inputs", f"{place_of(text, offset)}: {problem.message}") from None


def stimuli_of(content: Any) -> tuple[Stimulus, ...]:
    """The stimuli of a list that was JSON. Raises RequestProblem."""
    if not isinstance(content, list):
        raise RequestProblem("stimuli", "not a list")
    if len(content) > MAX_STIMULI:
        raise RequestProblem("stimuli", f"more than {MAX_STIMULI} inputs")
    return tuple(map(stimulus_of, content))


def stimulus_of(entry: Any) -> Stimulus:
    """One entry. Raises RequestProblem."""
    if not isinstance(entry, dict):
        raise _problem(f"not an object; {_EXAMPLE}")
    actions = [name for name in _READERS if name in entry]
    if len(actions) != 1:
        names = ", ".join(_READERS)
        found = " and ".join(actions) or "none"
        raise _problem(f"needs exactly one of {names}; found {found}")
    action = actions[0]
    unknown = sorted(entry.keys() - {action, "time", *(("offset",) if action == "hover" else ())})
    if unknown:
        raise _problem(f"unknown key {unknown[0]!r} beside {action!r}; only 'time' can stand there")
    return _READERS[action](entry, _time(entry))


def _problem(message: str) -> RequestProblem:
    return RequestProblem("stimuli", message)


def _time(entry: dict[str, Any]) -> float | None:
    if "time" not in entry:
        return None
    return _number(entry["time"], "time", 0.0, MAX_TIME_MS)


def _number(value: Any, name: str, least: float, most: float) -> float:
    if type(value) not in (int, float) or not least <= value <= most:
        raise _problem(f"{name!r} is not a number between {least:,.0f} and {most:,.0f}")
    return float(value)


def _selector(value: Any, action: str) -> str:
    if not isinstance(value, str) or not value.strip():
        raise _problem(f'{action!r} needs a CSS selector, such as {{"{action}": "#button"}}')
    if len(value) > MAX_SELECTOR:
        raise _problem(f"a selector of more than {MAX_SELECTOR:,} characters")
    return value


def _click(entry: dict[str, Any], at: float | None) -> Stimulus:
    return Click(selector=_selector(entry["click"], "click"), at=at)


def _double_click(entry: dict[str, Any], at: float | None) -> Stimulus:
    return DoubleClick(selector=_selector(entry["dblclick"], "dblclick"), at=at)


def _hover(entry: dict[str, Any], at: float | None) -> Stimulus:
    selector, given = _selector(entry["hover"], "hover"), entry.get("offset")
    if "offset" not in entry:
        return Hover(selector=selector, at=at)
    offset = _pair(given, "offset", -_FAR, _FAR, "[5, 5]")
    return Hover(selector=selector, offset=offset, at=at)


def _pair(value: Any, name: str, least: float, most: float, example: str) -> tuple[float, float]:
    if not isinstance(value, list) or len(value) != 2:
        raise _problem(f"{name!r} is not a list of two numbers, such as {example}")
    x, y = (_number(each, name, least, most) for each in value)
    return x, y


def _press(entry: dict[str, Any], at: float | None) -> Stimulus:
    key = entry["press"]
    if not isinstance(key, str) or parse_chord(key) is None:
        raise _problem(
            f"{key!r} is no key; write one such as Enter, Tab, ArrowDown, a or Shift+Tab"
        )
    return Press(key=key, at=at)


def _type(entry: dict[str, Any], at: float | None) -> Stimulus:
    given = entry["type"]
    if not isinstance(given, list) or len(given) != 2 or not isinstance(given[1], str):
        raise _problem('\'type\' needs a selector and a text, such as {"type": ["#name", "Ada"]}')
    if len(given[1]) > MAX_TEXT:
        raise _problem(f"a text of more than {MAX_TEXT:,} characters")
    return TypeText(selector=_selector(given[0], "type"), text=given[1], at=at)


def _scroll(entry: dict[str, Any], at: float | None) -> Stimulus:
    given = entry["scroll"]
    if not isinstance(given, list) or len(given) != 2:
        raise _problem(
            "'scroll' needs a selector or null, and how far to go right and down, such as "
            '{"scroll": ["#list", [0, 120]]}'
        )
    selector = None if given[0] is None else _selector(given[0], "scroll")
    return Scroll(
        selector=selector, delta=_pair(given[1], "scroll", -_FAR, _FAR, "[0, 120]"), at=at
    )


def _resize(entry: dict[str, Any], at: float | None) -> Stimulus:
    size = _pair(entry["resize"], "resize", 1.0, _LARGEST, "[800, 600]")
    if not all(value.is_integer() for value in size):
        raise _problem("'resize' needs whole numbers of pixels")
    return Resize(size=size, at=at)


_READERS: dict[str, Callable[[dict[str, Any], float | None], Stimulus]] = {
    "click": _click,
    "dblclick": _double_click,
    "hover": _hover,
    "press": _press,
    "type": _type,
    "scroll": _scroll,
    "resize": _resize,
}
"""What reads each action's entry."""


def written_inputs(stimuli: Sequence[Stimulus]) -> str:
    """The text of an inputs file that has these stimuli, an entry a line; empty for none."""
    rows = [json.dumps(entry, ensure_ascii=False) for entry in as_json(stimuli)]
    return "[" + ",\n ".join(rows) + "]" if rows else ""


def as_json(stimuli: Sequence[Stimulus]) -> list[dict[str, Any]]:
    """The entries that make these stimuli; a whole number of milliseconds has no point."""
    return [_entry(stimulus) for stimulus in stimuli]


def _entry(stimulus: Stimulus) -> dict[str, Any]:
    entry: dict[str, Any]
    match stimulus:
        case Click(selector=selector):
            entry = {"click": selector}
        case DoubleClick(selector=selector):
            entry = {"dblclick": selector}
        case Hover(selector=selector, offset=offset):
            entry = {"hover": selector}
            if offset is not None:
                entry["offset"] = [_plain(value) for value in offset]
        case Press(key=key):
            entry = {"press": key}
        case TypeText(selector=selector, text=text):
            entry = {"type": [selector, text]}
        case Scroll(selector=over, delta=delta):
            entry = {"scroll": [over, [_plain(value) for value in delta]]}
        case Resize(size=size):
            entry = {"resize": [_plain(value) for value in size]}
    if stimulus.at is not None:
        entry["time"] = _plain(stimulus.at)
    return entry


def _plain(value: float) -> float | int:
    return int(value) if value.is_integer() else value
