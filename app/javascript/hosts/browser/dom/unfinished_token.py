"""How much of a text that goes on is whole: the tokenizer waits for the rest of a token.

https://html.spec.whatwg.org/multipage/dynamic-markup-insertion.html#document-write-steps
"""

from __future__ import annotations

import re
from typing import Final

_VALUE: Final = r"""(?:"[^"]*"|'[^']*'|[^\s"'>][^\s>]*+|(?=>))"""
#: https://html.spec.whatwg.org/multipage/parsing.html#before-attribute-name-state
_ATTRIBUTES: Final = rf"(?:[\s/]+|=?[^\s/>=]++(?:(?>\s*=\s*{_VALUE})|(?!\s*=)))*+"
_TOKEN: Final = re.compile(
    r"<!--(?:-?>|.*?--!?>)|<!(?!--)[^>]*>|<\?[^>]*>|</(?![a-z])[^>]*>"
    rf"|</?(?P<name>[a-z][^\s/>]*){_ATTRIBUTES}>",
    re.IGNORECASE | re.DOTALL,
)
_BEGINNING: Final = re.compile(r"<(?:[a-z/!?]|\Z)", re.IGNORECASE)
_REFERENCE: Final = re.compile(r"&(?:#(?:[xX][0-9a-fA-F]*|[0-9]*)|[0-9a-zA-Z]*)\Z")
#: Longer than the longest name of a character reference.
_LONGEST_REFERENCE: Final = 40
#: In these only their own end tag is one.
_RAW: Final = frozenset(
    {"iframe", "noembed", "noframes", "noscript", "script", "style", "textarea", "title", "xmp"}
)


def whole_tokens(text: str, end: int) -> int:
    """Where the token begins that is not finished at ``end``, if there is one, else ``end``."""
    place = 0
    while (start := text.find("<", place, end)) >= 0:
        token = _TOKEN.match(text, start, end)
        if token is None:
            if _BEGINNING.match(text, start, end):
                return start
            place = start + 1
            continue
        place = token.end()
        name = (token["name"] or "").lower()
        if name in _RAW and text[start + 1] != "/":
            closing = re.compile(rf"</{re.escape(name)}[\s/>]", re.IGNORECASE)
            found = closing.search(text, place, end)
            if found is None:
                return _whole_raw_text(text, place, end, name)
            place = found.start()
    reference = _REFERENCE.search(text, max(place, end - _LONGEST_REFERENCE), end)
    return end if reference is None else reference.start()


def _whole_raw_text(text: str, place: int, end: int, name: str) -> int:
    """Without what could be the beginning of the end tag, or of a reference."""
    last = text.rfind("<", place, end)
    tag = f"</{name}"
    if last >= 0 and tag.startswith(text[last:end].lower()):
        return last
    has_references = name in ("textarea", "title")
    begins = max(place, end - _LONGEST_REFERENCE)
    reference = _REFERENCE.search(text, begins, end) if has_references else None
    return end if reference is None else reference.start()
