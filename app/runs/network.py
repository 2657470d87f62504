"""What a simulated network answers, as people write it: a JSON object of answers by address.

``{"https://api.example/users": {"body": [1], "latency": 20}, "POST /x": {"fail": true}}``: the same
that a program gives to ``loopscope.network`` (docs/web-platform.md).
"""

import json
import re
from collections.abc import Callable, Iterator
from json.decoder import JSONDecoder
from typing import Any

from app.runs.json_places import WHITE_SPACE, past_white_space, place_of
from app.runs.problems import RequestProblem

MAX_NETWORK_CHARACTERS = 64 * 1024
MAX_LATENCY_MS = 600_000
MAX_SIZE = 10 * 1024 * 1024

_EXAMPLE = 'write an object such as {"https://api.example/users": {"body": [], "latency": 20}}'
_ADDRESS = re.compile(r"(?:[A-Za-z]+ )?(?:https?://[^\s/][^\s]*|/[^\s]*)")


def parse_network(text: str) -> str:
    """The same table without white space, empty for none; the order is kept, as it matters.

    Raises RequestProblem that names line, column, what is wrong and what to write.
    """
    if not text.strip(WHITE_SPACE):
        return ""
    if len(text) > MAX_NETWORK_CHARACTERS:
        raise _problem(f"more than {MAX_NETWORK_CHARACTERS:,} characters")
    table: dict[str, Any] = {}
    try:
        for start, address, place, answer in _entries(text):
            if address in table:
                raise _problem(f"{place_of(text, start)}: {address!r} stands here twice")
            _check_address(address, place_of(text, start))
            _check_answer(answer, place_of(text, place))
            table[address] = answer
    except json.JSONDecodeError as error:
        where = f"{error.lineno}:{error.colno}"
        raise _problem(f"{where}: not JSON: {error.msg}; {_EXAMPLE}") from None
    except RecursionError:
        raise _problem(f"nested too deeply; {_EXAMPLE}") from None
    return json.dumps(table, separators=(",", ":")) if table else ""


def check_network(text: str) -> None:
    """Raises RequestProblem unless it is as ``parse_network`` writes it."""
    if text != parse_network(text):
        raise _problem("not in its shortest form")


def network_of(content: Any) -> str:
    """The text of a table that was JSON. Raises RequestProblem."""
    return parse_network(json.dumps(content))


def written_network(text: str) -> str:
    """A table for people, an address a line; empty for none."""
    rows = [
        f"{json.dumps(address)}: {json.dumps(answer)}"
        for address, answer in (json.loads(text) if text else {}).items()
    ]
    return "{" + ",\n ".join(rows) + "}" if rows else ""


def _entries(text: str) -> Iterator[tuple[int, str, int, Any]]:
    """Each address and its answer, with their offsets."""
    decoder = JSONDecoder()
    at = past_white_space(text, 0)
    if text[at : at + 1] != "{":
        json.loads(text)
        raise _problem(f"{place_of(text, at)}: not an object; {_EXAMPLE}")
    json.loads(text)
    at = past_white_space(text, at + 1)
    while text[at] != "}":
        start = at
        address, at = decoder.raw_decode(text, at)
        place = past_white_space(text, past_white_space(text, at) + 1)
        answer, at = decoder.raw_decode(text, place)
        yield start, address, place, answer
        at = past_white_space(text, at)
        if text[at] == ",":
            at = past_white_space(text, at + 1)


def _problem(message: str) -> RequestProblem:
    return RequestProblem("network", message)


def _check_address(address: str, place: str) -> None:
    if not _ADDRESS.fullmatch(address):
        raise _problem(
            f"{place}: {address!r} is no address; write one such as https://api.example/users, "
            "/users, POST /users or https://api.example/files/*"
        )


def _check_answer(answer: Any, place: str) -> None:
    if not isinstance(answer, dict):
        raise _problem(f"{place}: not an object; {_EXAMPLE}")
    for name, value in answer.items():
        if name not in _CHECKS:
            raise _problem(f"{place}: unknown key {name!r}; there are {', '.join(_CHECKS)}")
        holds, wanted = _CHECKS[name]
        if not holds(value):
            raise _problem(f"{place}: {name!r} is not {wanted}")


def _number(least: float, most: float) -> Callable[[Any], bool]:
    return lambda value: type(value) in (int, float) and least <= value <= most


def _whole(least: int, most: int) -> Callable[[Any], bool]:
    return lambda value: type(value) is int and least <= value <= most


def _is_headers(value: Any) -> bool:
    return isinstance(value, dict) and all(isinstance(text, str) for text in value.values())


_CHECKS: dict[str, tuple[Callable[[Any], bool], str]] = {
    "status": (_whole(200, 599), "a whole number between 200 and 599"),
    "statusText": (lambda value: isinstance(value, str), "a text"),
    "headers": (_is_headers, 'an object of texts, such as {"x-id": "7"}'),
    "body": (lambda _value: True, ""),
    "latency": (_number(0, MAX_LATENCY_MS), f"a number of ms between 0 and {MAX_LATENCY_MS:,}"),
    "fail": (lambda value: isinstance(value, bool), "true or false"),
    "size": (_whole(0, MAX_SIZE), f"a whole number of bytes between 0 and {MAX_SIZE:,}"),
    "bandwidth": (_number(1, 10**12), "a number of bytes a second, 1 at least"),
}
"""What each key of an answer must be, and how that is said."""
