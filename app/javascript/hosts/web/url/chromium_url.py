"""Where Chromium's parser of addresses is not the URL Standard's: it escapes more.

``|`` in paths, ``'`` in names, passwords and every query; and where Windows has drives (``C|``),
it has plain names, as it is no Windows.

https://url.spec.whatwg.org/#concept-basic-url-parser
"""

from __future__ import annotations

import re
from contextlib import suppress
from typing import Final

import ada_url

from app.javascript.hosts.web.url.escaped_hosts import with_escaped_host, with_escaped_part

#: What is escaped in a part of an address beside what the standard has it escape.
_ESCAPED: Final = {"pathname": "|", "search": "'", "username": "'", "password": "'"}
_FILE: Final = re.compile(r"[\0- ]*file:", re.IGNORECASE)
_SCHEME: Final = re.compile(r"[\0- ]*[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_BEFORE_QUERY: Final = re.compile(r"[^?#]*")


def with_part(url: ada_url.URL, name: str, text: str) -> ada_url.URL:
    """The URL with another part, which a program gives; what does not fit changes nothing.

    In Chromium an empty query is none: ``search = '?'`` leaves no question mark.
    """
    with suppress(ValueError):
        if name in ("host", "hostname"):
            escaped = with_escaped_part(url, name, text)
            if escaped is not None:
                return escaped
        text = _escaped_part(name, text)
        setattr(url, name, "" if name == "search" and text == "?" else text)
    return url


def _escaped_part(name: str, text: str) -> str:
    character = _ESCAPED.get(name)
    return text if character is None else text.replace(character, f"%{ord(character):X}")


def chromium_url(text: str, base: str | None) -> ada_url.URL | None:
    """None for what is no URL."""
    escaped = with_escaped_host(text, base)
    if escaped is not None:
        return escaped
    is_file = _FILE.match(text) or (_FILE.match(base or "") and not _SCHEME.match(text))
    if is_file and "|" in text:
        text = _BEFORE_QUERY.sub(lambda found: found[0].replace("|", "%7C"), text, count=1)
    try:
        url = ada_url.URL(text, base)
    except ValueError:
        return None
    if "|" in url.href or "'" in url.href:
        for name in _ESCAPED:
            part = getattr(url, name)
            if _escaped_part(name, part) != part:
                with suppress(ValueError):  # an opaque path stays as it is
                    setattr(url, name, _escaped_part(name, part))
    return url
