"""What a document has for being written into: https://html.spec.whatwg.org/multipage/dynamic-markup-insertion.html"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, cast

from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.idl import Members
from app.javascript.hosts.browser.dom.idl_types import ANY, STRING, Rest
from app.javascript.hosts.browser.dom.scripts import WRITES_IGNORED
from app.javascript.hosts.browser.navigables.document_writer import (
    close_document,
    open_document,
    write_to,
)
from app.javascript.hosts.unsupported import UnsupportedApi
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.running_realm import running_realm
from app.javascript.runtime.values import UNDEFINED, Value
from app.javascript.syntax.text import from_code_units

if TYPE_CHECKING:
    from app.javascript.hosts.browser.dom.page_loader import PageLoader
    from app.javascript.hosts.browser.host import BrowserHost
    from app.javascript.hosts.browser.navigables.framed_window import FramedWindow

_ADVICE: Final = "Build nodes, or set innerHTML, instead of writing into the parser."


def _window(document: DocumentObject, name: str) -> FramedWindow:
    """Raises UnsupportedApi for the page's own document."""
    window: BrowserHost = document.realm.slots["host"]
    if document.window is None or window.top is window:
        raise UnsupportedApi(f"Document.{name}", _ADVICE)
    return cast("FramedWindow", window)


def _url(document: DocumentObject) -> str:
    """That of the document whose code runs."""
    realm = running_realm(document.realm.agent) or document.realm
    return cast("BrowserHost", realm.slots["host"]).url


def _writes_while_parsed(document: DocumentObject, text: str) -> bool:
    """A script that the parser waits for writes into what is parsed."""
    loader: PageLoader | None = document.page.get("loader")
    if loader is None or loader.text is None or not loader.text.writers:
        return False
    if text:
        loader.write(from_code_units(text))
    return True


def _open(_realm: Realm, document: DocumentObject, arguments: list[Any]) -> Value:
    if len(arguments) > 2:
        raise UnsupportedApi("Document.open of a window", "There is one page here.")
    if _writes_while_parsed(document, ""):
        return document
    open_document(_window(document, "open"), document, _url(document))
    return document


def _write(_realm: Realm, document: DocumentObject, arguments: list[Any]) -> Value:
    text = "".join(arguments)
    if not (_writes_while_parsed(document, text) or document.page.get(WRITES_IGNORED)):
        write_to(_window(document, "write"), document, text, _url(document))
    return UNDEFINED


def _write_line(_realm: Realm, document: DocumentObject, arguments: list[Any]) -> Value:
    text = "".join(arguments) + "\n"
    if not (_writes_while_parsed(document, text) or document.page.get(WRITES_IGNORED)):
        write_to(_window(document, "writeln"), document, text, _url(document))
    return UNDEFINED


def _close(_realm: Realm, document: DocumentObject, _arguments: list[Any]) -> Value:
    if not _writes_while_parsed(document, ""):
        _window(document, "close")
        close_document(document)
    return UNDEFINED


_D = Members("Document", DocumentObject)
WRITING_MEMBERS = (
    _D.operation("open", _open, Rest(ANY)),
    _D.operation("write", _write, Rest(STRING)),
    _D.operation("writeln", _write_line, Rest(STRING)),
    _D.operation("close", _close),
)
