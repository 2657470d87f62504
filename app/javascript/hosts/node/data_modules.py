"""Modules whose text stands in their address: https://nodejs.org/docs/latest-v20.x/api/esm.html#data-imports"""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.node.bytes import decode_text
from app.javascript.hosts.web.fetch.data_url import process_data_url
from app.javascript.hosts.web.url.url_object import parse_url

_JAVASCRIPT: Final = "text/javascript"
JSON: Final = "application/json"


def is_data_url(specifier: str) -> bool:
    return specifier[:5].lower() == "data:"


def data_url_of(specifier: str) -> str:
    """The address as a module is known by it."""
    url = parse_url(specifier)
    return specifier if url is None else url.href


def media_type_of(href: str) -> str:
    """Without parameters; empty when the address has none."""
    return href[5:].partition(",")[0].partition(";")[0].strip().lower()


def text_of_data_url(href: str) -> str | None:
    """What is there to be run; None when it is no module.

    NOTE: Node takes the path of the address, which ends at a question mark.
    """
    if media_type_of(href) not in (_JAVASCRIPT, JSON):
        return None
    found = process_data_url(href.partition("?")[0])
    return None if found is None else decode_text(found[1], "utf8")
