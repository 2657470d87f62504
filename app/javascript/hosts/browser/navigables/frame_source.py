"""What a frame can show, and where it comes from.

https://html.spec.whatwg.org/multipage/iframe-embed-object.html#process-the-iframe-attributes
"""

from __future__ import annotations

from base64 import b64decode
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote_to_bytes

from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.web_platform import PAGE_URL
from app.javascript.hosts.unsupported import UnsupportedApi
from app.javascript.hosts.web.files.object_urls import blob_at
from app.javascript.hosts.web.platform import web_platform
from app.javascript.hosts.web.url.url_object import parse_url
from app.javascript.hosts.web.webidl import code_units
from app.javascript.runtime.text import to_code_units

if TYPE_CHECKING:
    from app.javascript.hosts.browser.host import BrowserHost

#: How long Chromium was seen to take from the attribute to the first script. Its own process
#: decides on every navigation, and what has an address is read in a third one.
SRCDOC_MS: Final = 8.0
DATA_MS: Final = 14.0
BLOB_MS: Final = 18.0
FILE_MS: Final = 14.0
BLANK_MS: Final = 6.0
#: A frame whose sandbox gives it an origin of its own is in another process, which has to start.
PROCESS_MS: Final = 90.0
NEXT_PROCESS_MS: Final = 10.0
#: From asking for a document to the moment from which it counts its time.
DECISION_MS: Final = 1.0

_ADVICE: Final = (
    "A frame shows its srcdoc, about:blank, a data: or blob: URL of text/html, or a named .html "
    "source of the run."
)


@dataclass(frozen=True, slots=True)
class FrameSource:
    """A document to come: its text and URL, and how long it takes.

    One that ``inherits`` has the origin of the document that embeds it; else it has one that is
    opaque, as everything that a page of a file can load.
    """

    text: str
    url: str
    milliseconds: float
    inherits: bool


#: NOTE: In a page of a file even a blank document is of another origin, once it was navigated to.
BLANK: Final = FrameSource("", "about:blank", BLANK_MS, inherits=False)


def source_of(container: ElementObject, outer: BrowserHost) -> FrameSource | None:
    """What the attributes ask for; None for a blank document.

    Raises UnsupportedApi for what the model cannot load.
    """
    if (container.attribute("loading") or "").lower() == "lazy":
        raise UnsupportedApi("loading='lazy' of a frame", "Leave it out: the frame loads at once.")
    srcdoc = container.attribute("srcdoc")
    if srcdoc is not None:
        return FrameSource(srcdoc, "about:srcdoc", SRCDOC_MS, inherits=True)
    return source_at(container.attribute("src") or "", outer)


def source_at(given: str, outer: BrowserHost) -> FrameSource | None:
    """What is at an address, as a document of ``outer`` means it."""
    address = given.strip(" \t\n\f\r")
    if not address or address.partition("#")[0] == "about:blank":
        return None
    scheme = address.partition(":")[0].lower()
    if scheme == "data":
        return FrameSource(_data(address), address, DATA_MS, inherits=False)
    if scheme == "blob":
        return FrameSource(_blob(address, outer), address, BLOB_MS, inherits=False)
    sources = outer.sources
    address = address.removeprefix(PAGE_URL)
    named = address if address[:1] in "./" else f"./{address}"
    path = None if parse_url(address) is not None else sources.resolve(sources.main, named)
    text = None if path is None else sources.text(path.partition("#")[0])
    if text is None:
        raise UnsupportedApi(f"a frame of {address[:60]!r}", _ADVICE)
    url = parse_url(address, web_platform(outer.realm).base_url)
    shown = address if url is None else code_units(url.href)
    return FrameSource(text, shown, FILE_MS, inherits=False)


def _data(address: str) -> str:
    """https://fetch.spec.whatwg.org/#data-url-processor"""
    head, comma, body = address[5:].partition(",")
    kind = head.lower()
    if not comma or not kind.startswith("text/html"):
        raise UnsupportedApi(f"a frame of {address[:60]!r}", _ADVICE)
    data = unquote_to_bytes(body.partition("#")[0].encode("utf-8", "replace"))
    if kind.endswith(";base64"):
        data = b64decode(data)
    return to_code_units(data.decode("utf-8", "replace"))


def _blob(address: str, outer: BrowserHost) -> str:
    blob = blob_at(outer.realm, address.partition("#")[0])
    if blob is None or not blob.type.startswith("text/html"):
        raise UnsupportedApi(f"a frame of {address[:60]!r}", _ADVICE)
    return to_code_units(blob.data.decode("utf-8", "replace"))
