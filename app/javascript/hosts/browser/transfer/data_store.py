"""The drag data store: https://html.spec.whatwg.org/multipage/dnd.html#the-drag-data-store"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, TypeAlias

from app.javascript.hosts.browser.dom.file_lists import FileListObject, new_file_list
from app.javascript.hosts.web.files.blob import FileObject
from app.javascript.runtime.array import create_array_from_list
from app.javascript.runtime.integrity import set_integrity_level
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm

TEXT: Final = "text/plain"
ADDRESSES: Final = "text/uri-list"
_LEGACY: Final = {"text": TEXT, "url": ADDRESSES}


@dataclass(slots=True, eq=False)
class TextItem:
    """A text with its format."""

    format: str
    data: str


Item: TypeAlias = TextItem | FileObject


class DataTransferObject(JSObject):
    """One that a program made: it may be read and written, and its effects stay ``none``.

    ``types`` is the array that was told last, None after a change.
    """

    __slots__ = ("files", "items", "realm", "types")

    class_name = "DataTransfer"

    def __init__(self, prototype: JSObject, realm: Realm) -> None:
        super().__init__(prototype)
        self.realm = realm
        self.items: list[Item] = []
        self.files: FileListObject = new_file_list(realm)
        self.types: JSObject | None = None

    def formats(self) -> JSObject:
        """https://html.spec.whatwg.org/multipage/dnd.html#concept-datatransfer-types"""
        if self.types is None:
            found = [item.format for item in self.items if isinstance(item, TextItem)]
            if any(isinstance(item, FileObject) for item in self.items):
                found.append("Files")
            self.types = create_array_from_list(self.realm, list(found))
            set_integrity_level(self.types, "frozen")
        return self.types

    def changed(self) -> None:
        """Who has the list of files sees what became of it."""
        self.types = None
        self.files.files[:] = [item for item in self.items if isinstance(item, FileObject)]

    def text(self, wanted: str) -> str | None:
        """The text of a format; None when there is none."""
        for item in self.items:
            if isinstance(item, TextItem) and item.format == wanted:
                return item.data
        return None

    def remove_text(self, wanted: str) -> None:
        self.items = [
            item for item in self.items if isinstance(item, FileObject) or item.format != wanted
        ]
        self.changed()


def known_format(given: str) -> str:
    """In lower case, with the names of old days replaced."""
    lower = given.strip().lower()
    return _LEGACY.get(lower, lower)


def first_address(addresses: str) -> str:
    """What ``getData('url')`` gives: https://html.spec.whatwg.org/multipage/dnd.html#dom-datatransfer-getdata"""
    lines = (line.strip() for line in addresses.splitlines())
    return next((line for line in lines if line and not line.startswith("#")), "")
