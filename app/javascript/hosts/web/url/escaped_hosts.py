"""Hosts with spaces and asterisks: to the URL Standard they are none, Chromium escapes them.

https://url.spec.whatwg.org/#forbidden-domain-code-point
"""

from __future__ import annotations

import re
from typing import Any

import ada_url

_AUTHORITY = re.compile(
    r"(?P<before>[\0- ]*(?:https?|wss?|ftp):[\\/]*(?:[^\\/?#]*@)?)(?P<host>[^\\/?#]*)",
    re.IGNORECASE,
)
#: What stands for each while the address is parsed.
_STAND_INS = {"%20": "escaped-space-20", "%2A": "escaped-asterisk-2a"}
_ESCAPED = {" ": "%20", "%20": "%20", "*": "%2A", "%2a": "%2A", "%2A": "%2A"}
_TO_ESCAPE = re.compile(r" |\*|%20|%2[aA]")


class _EscapedHostURL(ada_url.URL):
    """Shows what stands for a character of its host as that character's escape."""

    def __getattr__(self, attr: str) -> Any:
        found = super().__getattr__(attr)
        if isinstance(found, str):
            for escape, stand_in in _STAND_INS.items():
                found = found.replace(stand_in, escape)
        return found


def with_escaped_host(text: str, base: str | None) -> ada_url.URL | None:
    """The URL, if an address has a host with anything to escape and is one otherwise."""
    stand_in, stand_in_base = _with_stand_ins(text), _with_stand_ins(base or "")
    if stand_in is None and stand_in_base is None:
        return None
    try:
        return _EscapedHostURL(stand_in or text, stand_in_base or base)
    except ValueError:
        return None


def with_escaped_part(url: ada_url.URL, name: str, text: str) -> ada_url.URL | None:
    """The URL with another ``host`` or ``hostname`` that has anything to escape; else None.

    Raises ValueError for what is no host otherwise.
    """
    special = url.protocol in ("http:", "https:", "ws:", "wss:", "ftp:")
    if not special or not _TO_ESCAPE.search(re.split(r"[\\/?#]", text, maxsplit=1)[0]):
        return None
    changed = _EscapedHostURL(_with_stand_ins(url.href) or url.href)
    setattr(changed, name, _TO_ESCAPE.sub(lambda found: _STAND_INS[_ESCAPED[found[0]]], text))
    return changed


def _with_stand_ins(text: str) -> str | None:
    authority = _AUTHORITY.match(text.rstrip(" "))
    if authority is None or not _TO_ESCAPE.search(authority["host"]):
        return None
    host = _TO_ESCAPE.sub(lambda found: _STAND_INS[_ESCAPED[found[0]]], authority["host"])
    return authority["before"] + host + text[authority.end() :]
