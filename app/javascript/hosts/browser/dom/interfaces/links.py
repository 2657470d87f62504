"""Links: https://html.spec.whatwg.org/multipage/links.html#htmlhyperlinkelementutils"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from app.javascript.hosts.browser.dom.attributes import set_attribute
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.idl import Member, Members
from app.javascript.hosts.browser.dom.interfaces.node import get_text_content, set_text_content
from app.javascript.hosts.browser.dom.reflection import resolve_url
from app.javascript.hosts.browser.dom.token_list import FOLLOWED_LINK_TYPES, token_list
from app.javascript.hosts.web.url.chromium_url import chromium_url, with_part
from app.javascript.hosts.web.webidl import code_units, to_usv_string
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value

if TYPE_CHECKING:
    from ada_url import URL

#: The parts of an address that a link shows and takes.
_PARTS: Final = (
    "protocol", "username", "password", "host", "hostname", "port", "pathname", "search", "hash",
)  # fmt: skip


def href_of(element: ElementObject) -> str:
    """The resolved address; empty without one."""
    value = element.attribute("href")
    if value is None:
        return ""
    return resolve_url(element, value.strip())


def _url_of(element: ElementObject) -> URL | None:
    """https://html.spec.whatwg.org/multipage/links.html#concept-hyperlink-url"""
    return chromium_url(to_usv_string(href_of(element)), None) if element.has("href") else None


def _part(name: str) -> Any:
    def read(_realm: Realm, element: ElementObject) -> Value:
        url = _url_of(element)
        if url is None:
            return ":" if name == "protocol" else ""
        return code_units(str(getattr(url, name)))

    return read


def _set_part(name: str) -> Any:
    def write(_realm: Realm, element: ElementObject, value: str) -> None:
        """What does not fit changes nothing, but the address is written as it was understood."""
        url = _url_of(element)
        if url is None:
            return
        url = with_part(url, name, to_usv_string(value))
        set_attribute(element, "href", code_units(url.href))

    return write


def _href(_realm: Realm, element: ElementObject) -> Value:
    return href_of(element)


def _set_href(_realm: Realm, element: ElementObject, value: str) -> None:
    set_attribute(element, "href", value)


def _members(members: Members) -> tuple[Member, ...]:
    return (
        members.attribute("href", _href, _set_href),
        members.attribute("origin", _part("origin")),
        *(members.attribute(name, _part(name), _set_part(name)) for name in _PARTS),
        members.forwarding(
            "relList", "value", lambda _realm, each: token_list(each, "rel", FOLLOWED_LINK_TYPES)
        ),
        members.operation("toString", lambda _realm, element, _args: href_of(element)),
    )


_A = Members("HTMLAnchorElement", ElementObject)
ANCHOR: tuple[Member, ...] = (
    *_members(_A),
    _A.attribute("text", get_text_content, set_text_content),
)
AREA: tuple[Member, ...] = _members(Members("HTMLAreaElement", ElementObject))
