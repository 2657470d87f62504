"""What a request's mode does not let it have, as Chromium says it.

https://fetch.spec.whatwg.org/#dom-request
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from app.javascript.runtime.completion import type_error

#: https://fetch.spec.whatwg.org/#cors-safelisted-method
_SAFE_METHODS: Final = frozenset({"GET", "HEAD", "POST"})
#: https://fetch.spec.whatwg.org/#no-cors-safelisted-request-header-name, and those of content.
_SAFE_HEADERS: Final = frozenset({"accept", "accept-language", "content-language", "content-type"})
_SIMPLE_TYPES: Final = frozenset(
    {"application/x-www-form-urlencoded", "multipart/form-data", "text/plain"}
)


def check_mode(method: str, options: Mapping[str, str], doing: str) -> None:
    """Raises a TypeError, whose message begins with ``doing``."""
    mode = options["mode"]
    if options["cache"] == "only-if-cached" and mode != "same-origin":
        said = "'only-if-cached' can be set only with 'same-origin' mode"
        raise type_error(f"Failed to {doing}: {said}")
    if mode == "no-cors" and method not in _SAFE_METHODS:
        raise type_error(f"Failed to {doing}: '{method}' is unsupported in no-cors mode.")


def let_through(mode: str, headers: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """The headers that a request of that mode keeps."""
    if mode != "no-cors":
        return list(headers)
    return [each for each in headers if _is_safe(*each)]


def _is_safe(name: str, value: str) -> bool:
    if name.lower() != "content-type":
        return name.lower() in _SAFE_HEADERS
    return value.partition(";")[0].strip().lower() in _SIMPLE_TYPES
