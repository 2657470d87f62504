"""Links: https://html.spec.whatwg.org/multipage/links.html#htmlhyperlinkelementutils

The parts of an address are cut out of its text; hosts and paths are not normalised further than
``resolve_url`` does it.
"""

from __future__ import annotations

import re
from typing import Any

from app.javascript.hosts.browser.dom.attributes import set_attribute
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.idl import Member, Members
from app.javascript.hosts.browser.dom.interfaces.node import get_text_content, set_text_content
from app.javascript.hosts.browser.dom.reflection import resolve_url
from app.javascript.hosts.browser.dom.token_list import token_list
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value

_PARTS = re.compile(
    r"(?P<protocol>[A-Za-z][A-Za-z0-9+.-]*:)(?://(?P<host>[^/?#]*))?"
    r"(?P<pathname>[^?#]*)(?P<search>\?[^#]*)?(?P<hash>#.*)?",
    re.DOTALL,
)


def href_of(element: ElementObject) -> str:
    """The resolved address; empty without one."""
    value = element.attribute("href")
    return "" if value is None else resolve_url(element, value.strip())


def _part(name: str) -> Any:
    def read(_realm: Realm, element: ElementObject) -> Value:
        match = _PARTS.fullmatch(href_of(element))
        if match is None:
            return ":" if name == "protocol" else ""
        host = (match["host"] or "").rpartition("@")[2]
        if name == "host":
            return host
        if name == "hostname":
            return host.partition(":")[0]
        if name == "port":
            return host.partition(":")[2]
        if name == "origin":
            return f"{match['protocol']}//{host}" if host else "null"
        found = match[name] or ""
        return "" if found in ("?", "#") else found

    return read


def _set_hash(_realm: Realm, element: ElementObject, value: str) -> None:
    address, _, _ = href_of(element).partition("#")
    value = value.removeprefix("#")
    set_attribute(element, "href", f"{address}#{value}" if value else address)


def _href(_realm: Realm, element: ElementObject) -> Value:
    return href_of(element)


def _set_href(_realm: Realm, element: ElementObject, value: str) -> None:
    set_attribute(element, "href", value)


def _members(members: Members) -> tuple[Member, ...]:
    read_only = ("origin", "protocol", "host", "hostname", "port", "pathname", "search")
    return (
        members.attribute("href", _href, _set_href),
        *(members.attribute(name, _part(name)) for name in read_only),
        members.attribute("hash", _part("hash"), _set_hash),
        members.forwarding("relList", "value", lambda _realm, each: token_list(each, "rel")),
        members.operation("toString", lambda _realm, element, _args: href_of(element)),
    )


_A = Members("HTMLAnchorElement", ElementObject)
ANCHOR: tuple[Member, ...] = (
    *_members(_A),
    _A.attribute("text", get_text_content, set_text_content),
)
AREA: tuple[Member, ...] = _members(Members("HTMLAreaElement", ElementObject))
