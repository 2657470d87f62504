"""What a request's mode does not let it have, as Chromium says it.

https://fetch.spec.whatwg.org/#dom-request
"""

from __future__ import annotations

import re
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
#: https://fetch.spec.whatwg.org/#cors-safelisted-request-header
_LONGEST: Final = 128
_LANGUAGES: Final = re.compile(r"[0-9A-Za-z *,.;=-]*")
#: https://fetch.spec.whatwg.org/#cors-unsafe-request-header-byte
_UNSAFE_BYTE: Final = re.compile(r'[\x00-\x08\x0a-\x1f"():<>?@\[\\\]{}\x7f]')


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
    return [each for each in headers if is_safe(*each)]


def has_safe_name(name: str) -> bool:
    """https://fetch.spec.whatwg.org/#no-cors-safelisted-request-header-name, and content's."""
    return name.lower() in _SAFE_HEADERS


def is_safe(name: str, value: str) -> bool:
    """https://fetch.spec.whatwg.org/#no-cors-safelisted-request-header"""
    if not has_safe_name(name) or len(value) > _LONGEST:
        return False
    if "language" in name.lower():
        return _LANGUAGES.fullmatch(value) is not None
    if _UNSAFE_BYTE.search(value):
        return False
    if name.lower() == "accept":
        return True
    return value.partition(";")[0].strip().lower() in _SIMPLE_TYPES
